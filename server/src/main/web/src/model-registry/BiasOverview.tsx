import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { useAnalyses, useCriteria, useNewestReport } from '../bias-analysis/queries';
import { EmptyState } from '../kit/EmptyState';
import { LinkTo } from '../kit/LinkTo';
import { Panel } from '../kit/Panel';
import { Pill } from '../kit/Pill';
import { QueryStates } from '../kit/QueryStates';
import { VerdictChip } from '../kit/VerdictChip';
import { When } from '../kit/When';
import { useModels } from './model/queries';

/** Every version with its criteria and the verdicts of its newest analysis, and the way to the whole analysis. */
export function BiasOverview({ systemId }: { systemId: string }) {
  const models = useModels(systemId);
  return (
    <QueryStates query={models}>
      {(all) => {
        const versions = all.flatMap((model) => model.versions.map((version) => ({ ...version, model: model.name })));
        return versions.length === 0 ? (
          <EmptyState title="No model version yet" icon="data">
            <Text size="sm" c="dimmed">
              Bias is analysed for a version on its evaluation data. The developer registers the first one.
            </Text>
          </EmptyState>
        ) : (
          <Stack gap="md">
            {versions.map((version) => (
              <VersionVerdicts key={version.id} id={version.id} title={`${version.model} ${version.label}`} />
            ))}
          </Stack>
        );
      }}
    </QueryStates>
  );
}

function VersionVerdicts({ id, title }: { id: string; title: string }) {
  const criteria = useCriteria(id);
  const analyses = useAnalyses(id);
  const newest = useNewestReport(id);
  return (
    <Panel
      title={title}
      about={
        <QueryStates query={criteria} skeleton={<Skeleton h={20} w={240} />}>
          {(set) =>
            set.sealedAt ? (
              <>
                Criteria sealed <When at={set.sealedAt} />
              </>
            ) : (
              'Criteria not sealed: results are exploratory until the validator seals them.'
            )
          }
        </QueryStates>
      }
      actions={
        <LinkTo to="/model-versions/$id" params={{ id }} size="sm">
          Criteria and analysis
        </LinkTo>
      }
    >
      <QueryStates query={newest} skeleton={<Skeleton h={28} />}>
        {(analysis) =>
          analysis?.report ? (
            <Stack gap={6}>
              {analysis.report.criteria.map((criterion) => (
                <Group key={criterion.id} gap="sm" wrap="nowrap">
                  <VerdictChip verdict={criterion.verdict} />
                  <Text size="sm">
                    {criterion.id}: {criterion.title}, {criterion.scope}
                  </Text>
                </Group>
              ))}
              {analysis.report.criteria.length === 0 && (
                <Pill tone="open" sign="◌">
                  Exploratory: no sealed criteria were judged
                </Pill>
              )}
              <Text size="sm" c="dimmed">
                Newest of {analyses.data?.length} analyses, <When at={analysis.at} />, {analysis.report.rows} rows
              </Text>
            </Stack>
          ) : (
            <Text size="sm" c="dimmed">
              Not analysed yet. The developer or the validator runs an analysis.
            </Text>
          )
        }
      </QueryStates>
    </Panel>
  );
}
