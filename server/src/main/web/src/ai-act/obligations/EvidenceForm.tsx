import { Button, FileInput, Group, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemPanel } from '../../kit/ProblemPanel';
import { type EvidenceInput, useEvidenceRecords, useGiveEvidence } from './queries';

type Kind = EvidenceInput['kind'];

const KINDS: { value: Kind; label: string }[] = [
  { value: 'STATEMENT', label: 'Statement' },
  { value: 'RECORD', label: 'Record' },
  { value: 'FILE', label: 'File' },
];

/** Hands in a statement, a record of the registry or a file; what was typed stays when it is refused. */
export function EvidenceForm({ systemId, duty }: { systemId: string; duty: string }) {
  const [kind, setKind] = useState<Kind>('STATEMENT');
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [recordId, setRecord] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const records = useEvidenceRecords(systemId, kind === 'RECORD');
  const give = useGiveEvidence(systemId, duty);
  const input = inputOf({ kind, title, text, recordId, file });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (input) {
      give.mutate(input, {
        onSuccess: () => {
          setTitle('');
          setText('');
          setRecord(null);
          setFile(null);
        },
      });
    }
  };
  return (
    <form onSubmit={submit} aria-label="Hand in evidence">
      <Stack gap="xs">
        {give.error && <ProblemPanel problem={give.error} />}
        <Group>
          <SegmentedControl aria-label="Kind of evidence" size="xs" data={KINDS} value={kind} onChange={(value) => setKind(value as Kind)} />
        </Group>
        <TextInput label="What it shows" required maxLength={200} value={title} onChange={(e) => setTitle(e.currentTarget.value)} />
        {kind === 'STATEMENT' && (
          <Textarea
            label="Statement"
            description="It goes into the record under your name, and its digest into the audit log"
            required
            autosize
            minRows={3}
            maxLength={10000}
            value={text}
            onChange={(e) => setText(e.currentTarget.value)}
          />
        )}
        {kind === 'RECORD' && (
          <Select
            label="Record"
            description="As it stands now, by its digest"
            placeholder={records.data?.length === 0 ? 'Nothing is finished yet' : 'Choose a record'}
            required
            searchable
            data={(records.data ?? []).map((record) => ({ value: record.id, label: record.label }))}
            value={recordId}
            onChange={setRecord}
          />
        )}
        {kind === 'FILE' && <FileInput label="File" placeholder="Choose a file" required value={file} onChange={setFile} />}
        <Group>
          <Button type="submit" size="sm" loading={give.isPending} disabled={!input}>
            Hand in
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface Typed {
  kind: Kind;
  title: string;
  text: string;
  recordId: string | null;
  file: File | null;
}

function inputOf({ kind, title, text, recordId, file }: Typed): EvidenceInput | undefined {
  if (title.trim() === '') {
    return undefined;
  }
  switch (kind) {
    case 'STATEMENT':
      return text.trim() === '' ? undefined : { kind, title, text };
    case 'RECORD':
      return recordId ? { kind, title, recordId } : undefined;
    case 'FILE':
      return file ? { kind, title, file } : undefined;
  }
}
