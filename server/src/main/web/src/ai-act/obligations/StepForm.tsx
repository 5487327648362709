import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ObligationWork } from '../../api/types';
import { ProblemPanel } from '../../kit/ProblemPanel';
import { useHasRole } from '../../session/queries';
import { type StepKind, useStep } from './queries';

interface Props {
  systemId: string;
  duty: string;
  work: ObligationWork;
}

const ASIDE: { kind: StepKind; word: string; about: string }[] = [
  { kind: 'WAIVE', word: 'Waive until', about: 'It stays owed and is open again after that day.' },
  { kind: 'EXCLUDE', word: 'Not applicable', about: 'It does not bind this system; the reason stays in the record.' },
];

const AGAIN: (typeof ASIDE)[number] = {
  kind: 'REOPEN',
  word: 'Open again',
  about: 'What was accepted or decided stays in the record.',
};

/** Begins the work, sets the obligation aside for a reason, or takes that back. */
export function StepForm({ systemId, duty, work }: Props) {
  const [asking, ask] = useState<(typeof ASIDE)[number]>();
  const step = useStep(systemId, duty);
  const decides = [useHasRole('OWNER'), useHasRole('BOARD')].includes(true);
  const begins = [useHasRole('DEVELOPER'), decides].includes(true) && work.status === 'OPEN';
  const settled = ['ACCEPTED', 'WAIVED', 'NOT_APPLICABLE'].includes(work.status);
  const choices = decides ? (settled ? [AGAIN] : ASIDE) : [];
  return (
    <Stack gap="xs">
      {step.error && <ProblemPanel problem={step.error} />}
      <Group gap="xs">
        {begins && (
          <Button
            size="xs"
            variant="default"
            loading={step.isPending}
            onClick={() => step.mutate({ version: work.version, input: { step: 'BEGIN' } })}
          >
            Begin
          </Button>
        )}
        {choices.map((choice) => (
          <Button key={choice.kind} size="xs" variant="subtle" onClick={() => ask(choice)} aria-expanded={asking === choice}>
            {choice.word}
          </Button>
        ))}
      </Group>
      {asking && (
        <Reason
          about={asking.about}
          word={asking.word}
          dated={asking.kind === 'WAIVE'}
          pending={step.isPending}
          onCancel={() => ask(undefined)}
          onGiven={(reason, until) =>
            step.mutate(
              { version: work.version, input: { step: asking.kind, reason, ...(until && { until }) } },
              { onSuccess: () => ask(undefined) },
            )
          }
        />
      )}
    </Stack>
  );
}

interface ReasonProps {
  about: string;
  word: string;
  dated: boolean;
  pending: boolean;
  onCancel: () => void;
  onGiven: (reason: string, until: string | undefined) => void;
}

function Reason({ about, word, dated, pending, onCancel, onGiven }: ReasonProps) {
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onGiven(reason, dated ? until : undefined);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {about}
        </Text>
        {dated && <TextInput type="date" label="Last day" required value={until} onChange={(e) => setUntil(e.currentTarget.value)} />}
        <Textarea label="Reason" required autosize minRows={2} maxLength={2000} value={reason} onChange={(e) => setReason(e.currentTarget.value)} />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={pending} disabled={reason.trim() === '' || (dated && !until)}>
            {word}
          </Button>
          <Button size="xs" variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
