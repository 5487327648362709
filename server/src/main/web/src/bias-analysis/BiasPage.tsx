import { Anchor, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { Analysis } from '../api/types';
import { EmptyState } from '../kit/EmptyState';
import { QueryStates } from '../kit/QueryStates';
import { moment } from '../kit/words';
import { usePersonName } from '../model-registry/queries';
import { useHasRole } from '../session/queries';
import { AnalysisForm } from './AnalysisForm';
import { CriteriaPanel } from './CriteriaPanel';
import { StateChip } from './StateChip';
import { useAnalyses } from './queries';
import { taskLabel } from './task';

/** A model version's criteria, and its analyses, newest first. */
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
            <AnalysisList analyses={all} />
          )
        }
      </QueryStates>
    </Stack>
  );
}

function AnalysisList({ analyses }: { analyses: Analysis[] }) {
  const nameOf = usePersonName();
  return (
    <Paper withBorder p="lg" component="section" aria-label="Analyses">
      <Title order={2} size="h4" mb="sm">
        Analyses
      </Title>
      <Table.ScrollContainer minWidth={520}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Asked for</Table.Th>
              <Table.Th scope="col">State</Table.Th>
              <Table.Th scope="col">Task</Table.Th>
              <Table.Th scope="col">Groups</Table.Th>
              <Table.Th scope="col">By</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {analyses.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Th scope="row">
                  <Anchor inherit renderRoot={(props) => <Link {...props} to="/analyses/$id" params={{ id: one.id }} />}>{moment(one.at)}</Anchor>
                </Table.Th>
                <Table.Td>
                  <StateChip state={one.state} />
                  {one.problem && (
                    <Text size="xs" mt={4}>
                      {one.problem.message}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{taskLabel(one.plan.task)}</Table.Td>
                <Table.Td>
                  {one.plan.groupings.map((attributes) => attributes.join(' × ')).join(', ')}
                  {one.plan.table && (
                    <Text size="xs" c="dimmed" className="breakable">
                      table {one.plan.table.table} of {one.plan.table.connection}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{nameOf(one.by)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
