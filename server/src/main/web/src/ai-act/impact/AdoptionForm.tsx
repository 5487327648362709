import { Button, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { ProblemPanel } from '../../kit/ProblemPanel';
import { useAdopt, type Reading } from './queries';

/** The board's decision to classify the whole portfolio under the reading shown. */
export function AdoptionForm({ reading }: { reading: Reading }) {
  const [reason, setReason] = useState('');
  const adopt = useAdopt();
  return (
    <Paper withBorder p="lg" component="section" aria-label="Adopt this reading">
      <Stack>
        <Title order={2} size="h4">
          Adopt this reading
        </Title>
        <Text size="sm" c="dimmed">
          Every classified system is classified anew from the answers it has. The decision and each system get an entry
          in the audit log.
        </Text>
        <Textarea
          label="Reason"
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {adopt.error && <ProblemPanel problem={adopt.error} />}
        {adopt.data && <Text role="status">{adopt.data.systems} systems were classified anew.</Text>}
        <Button
          w="max-content"
          disabled={reason.trim() === ''}
          loading={adopt.isPending}
          onClick={() => adopt.mutate({ ...reading, reason })}
        >
          Adopt and classify anew
        </Button>
      </Stack>
    </Paper>
  );
}
