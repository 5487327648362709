import { Alert, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemPanel } from '../kit/ProblemPanel';
import { QueryStates } from '../kit/QueryStates';
import { useHasRole } from '../session/queries';
import { useChanges, useReportChange, type ChangeEvent } from './impact/queries';

const EVENTS: { value: ChangeEvent; label: string }[] = [
  { value: 'OWN_NAME', label: 'It carries our name or trademark' },
  { value: 'SUBSTANTIAL_MODIFICATION', label: 'It was modified substantially' },
  { value: 'NEW_PURPOSE', label: 'It has another purpose' },
  { value: 'MANUFACTURER_OWN_NAME', label: 'It is sold with our product under our name' },
  { value: 'NEW_DEPLOYER_COUNTRY', label: 'It reaches another country' },
  { value: 'MODEL_BECAME_GENERAL_PURPOSE', label: 'Its model is now a general-purpose one' },
];

/** Says why the classification is open again, and takes reports of further changes. */
export function ReopenedPanel({ systemId }: { systemId: string }) {
  const changes = useChanges(systemId);
  const mayReport = [useHasRole('OWNER'), useHasRole('DEVELOPER'), useHasRole('VALIDATOR')].includes(true);
  return (
    <QueryStates query={changes}>
      {(found) => (
        <Stack>
          {found
            .filter((change) => change.open)
            .map((change) => (
              <Alert key={change.id} color="orange" title="The classification is open again">
                <Text size="sm">
                  {change.why} Article {change.article}. Reported: {change.description}
                </Text>
              </Alert>
            ))}
          {mayReport && <ReportForm systemId={systemId} />}
        </Stack>
      )}
    </QueryStates>
  );
}

function ReportForm({ systemId }: { systemId: string }) {
  const [event, setEvent] = useState<string | null>(null);
  const [description, setDescription] = useState('');
  const report = useReportChange(systemId);
  const chosen = EVENTS.find((one) => one.value === event)?.value;
  const send = () => {
    if (chosen) {
      report.mutate({ event: chosen, description }, { onSuccess: () => setDescription('') });
    }
  };
  return (
    <Stack gap="xs">
      <Group align="end">
        <Select label="Something has changed" placeholder="What?" data={EVENTS} value={event} onChange={setEvent} miw={280} />
        <TextInput
          label="In your words"
          value={description}
          miw={280}
          onChange={(change) => setDescription(change.currentTarget.value)}
        />
        <Button variant="default" disabled={!chosen || description.trim() === ''} loading={report.isPending} onClick={send}>
          Report the change
        </Button>
      </Group>
      {report.error && <ProblemPanel problem={report.error} />}
    </Stack>
  );
}
