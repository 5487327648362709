import { Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { EmptyState } from '../kit/EmptyState';
import { QueryStates } from '../kit/QueryStates';
import { useHasRole } from '../session/queries';
import { AnalysisForm } from './AnalysisForm';
import { AnalysisReport } from './AnalysisReport';
import { CriteriaPanel } from './CriteriaPanel';
import { useAnalyses } from './queries';

/** A model version's criteria, and what its analyses found, newest first. */
export function BiasPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const analyses = useAnalyses(id);
  const developer = useHasRole('DEVELOPER');
  const validator = useHasRole('VALIDATOR');
  return (
    <Stack>
      <Title order={1}>Criteria and bias analysis</Title>
      <CriteriaPanel versionId={id} />
      {(developer || validator) && <AnalysisForm versionId={id} />}
      <QueryStates query={analyses}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title="No analysis yet">
              <Text size="sm">The developer or the validator runs one on the evaluation data of this version.</Text>
            </EmptyState>
          ) : (
            all.map((analysis) => <AnalysisReport key={analysis.id} analysis={analysis} />)
          )
        }
      </QueryStates>
    </Stack>
  );
}
