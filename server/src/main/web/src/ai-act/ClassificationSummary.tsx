import { Text } from '@mantine/core';
import { ButtonTo } from '../kit/LinkTo';
import { EmptyState } from '../kit/EmptyState';
import { Panel } from '../kit/Panel';
import { QueryStates, RowSkeleton } from '../kit/QueryStates';
import { useHasRole } from '../session/queries';
import { ClassificationPath } from './ClassificationPath';
import { useClassification } from './queries';

export function ClassificationSummary({ systemId }: { systemId: string }) {
  const classification = useClassification(systemId);
  const owner = useHasRole('OWNER');
  return (
    <QueryStates query={classification} skeleton={<RowSkeleton />}>
      {(kept) =>
        kept ? (
          <Panel
            title="AI Act"
            actions={
              <ButtonTo to="/systems/$id/ai-act" params={{ id: systemId }} variant="default">
                Answers and what-if
              </ButtonTo>
            }
          >
            <ClassificationPath classification={kept} />
          </Panel>
        ) : (
          <EmptyState title="Not assessed" icon="law">
            <Text size="sm" c="dimmed">
              The owner has not answered the questionnaire yet; until then no tier is assumed.
            </Text>
            <ButtonTo to="/systems/$id/ai-act" params={{ id: systemId }} variant={owner ? 'filled' : 'default'}>
              Open the questionnaire
            </ButtonTo>
          </EmptyState>
        )
      }
    </QueryStates>
  );
}
