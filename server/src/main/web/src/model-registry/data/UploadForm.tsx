import { Button, FileInput, Paper, Select, SimpleGrid, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemPanel } from '../../kit/ProblemPanel';
import { type ProvenanceInput, type ReadingInput, useUploadVersion } from './queries';
import { ReadingFields } from './ReadingFields';

const NOTHING: ProvenanceInput = { source: '', collectionMethod: '', licence: '', personalData: 'PERSONAL' };
const AS_FOUND: ReadingInput = { separator: '', decimalComma: false, encoding: '', sheet: '' };
const FORMS = '.csv,.tsv,.txt,.gz,.xlsx,.parquet,text/csv';

/** Uploads the next version; what was typed stays when the server refuses the file. */
export function UploadForm({ datasetId }: { datasetId: string }) {
  const [file, setFile] = useState<File | null>(null);
  const [about, setAbout] = useState(NOTHING);
  const [reading, setReading] = useState(AS_FOUND);
  const upload = useUploadVersion(datasetId);
  const set = (change: Partial<ProvenanceInput>) => setAbout({ ...about, ...change });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (file) {
      await upload.mutateAsync({ file, about, reading }).then(
        () => setFile(null),
        () => undefined,
      );
    }
  };
  return (
    <Paper withBorder p="lg" component="section" aria-label="Upload a version">
      <Title order={2} size="h4" mb="sm">
        Upload a version
      </Title>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          {upload.error && <ProblemPanel problem={upload.error} />}
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <FileInput
              label="File"
              description="CSV, also packed with gzip, Excel (.xlsx) or Parquet, with one header row"
              placeholder="Choose a file"
              accept={FORMS}
              required
              value={file}
              onChange={setFile}
            />
            <TextInput
              label="Source"
              description="Who holds the data, or where they were published"
              required
              value={about.source}
              onChange={(e) => set({ source: e.currentTarget.value })}
            />
            <TextInput
              label="How it was collected"
              required
              value={about.collectionMethod}
              onChange={(e) => set({ collectionMethod: e.currentTarget.value })}
            />
            <TextInput label="Licence" required value={about.licence} onChange={(e) => set({ licence: e.currentTarget.value })} />
            <Select
              label="Personal data"
              allowDeselect={false}
              data={[
                { value: 'NONE', label: 'None' },
                { value: 'PERSONAL', label: 'Personal data' },
                { value: 'SPECIAL_CATEGORY', label: 'Special categories (GDPR Art. 9 or 10)' },
              ]}
              value={about.personalData}
              onChange={(value) => set({ personalData: value as ProvenanceInput['personalData'] })}
            />
          </SimpleGrid>
          <ReadingFields reading={reading} onChange={setReading} />
          <Button type="submit" loading={upload.isPending} disabled={!file}>
            Upload
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
