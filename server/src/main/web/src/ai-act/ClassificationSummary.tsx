import { Paper, Text, Title } from '@mantine/core';
import { QueryStates } from '../kit/QueryStates';
import { ClassificationPath } from './ClassificationPath';
import { useClassification } from './queries';

export function ClassificationSummary({ systemId }: { systemId: string }) {
  const classification = useClassification(systemId);
  return (
    <Paper withBorder p="lg" component="section" aria-label="AI Act">
      <Title order={2} size="h4" mb="sm">
        AI Act
      </Title>
      <QueryStates query={classification}>
        {(kept) =>
          kept ? (
            <ClassificationPath classification={kept} />
          ) : (
            <Text c="dimmed">Not assessed: the owner has not answered the questionnaire yet.</Text>
          )
        }
      </QueryStates>
    </Paper>
  );
}
