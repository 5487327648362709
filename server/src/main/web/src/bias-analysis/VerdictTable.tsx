import { Anchor, Paper, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { JudgedCriterion } from '../api/types';
import { numberText } from '../kit/IntervalStrip';
import { VerdictChip } from '../kit/VerdictChip';
import { count, four } from './choice';

/** What was agreed before the results, and what the data say about it. */
export function VerdictTable({ criteria }: { criteria: JudgedCriterion[] }) {
  return (
    <Paper withBorder p="lg" component="section" aria-label="Verdicts">
      <Title order={2} size="h4" mb="sm">
        Sealed criteria
      </Title>
      {criteria.length === 0 ? (
        <Text>Exploratory: no criterion was sealed before this analysis was asked for, so nothing is judged.</Text>
      ) : (
        <Table.ScrollContainer minWidth={560}>
          <Table verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Criterion</Table.Th>
                <Table.Th scope="col">Verdict</Table.Th>
                <Table.Th scope="col">Bound</Table.Th>
                <Table.Th scope="col">Found [95 %]</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {criteria.map((one) => (
                <Row key={one.id} criterion={one} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Paper>
  );
}

function Row({ criterion }: { criterion: JudgedCriterion }) {
  const { number, grouping, metric } = criterion;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {criterion.id}: {criterion.title},{' '}
        {grouping ? (
          <Anchor inherit renderRoot={(props) => <Link {...props} from="/analyses/$id" search={{ by: grouping, metric }} />}>{criterion.scope}</Anchor>
        ) : (
          criterion.scope
        )}
      </Table.Th>
      <Table.Td>
        <VerdictChip verdict={criterion.verdict} />
        {number.value != null && number.reason && <Text size="xs">{number.reason}</Text>}
        {criterion.smallestDetectable != null && criterion.furtherRows != null && (
          <Text size="xs" c="dimmed">
            These rows show a distance of {four(criterion.smallestDetectable)} in four of five cases; about {count(criterion.furtherRows)} further
            rows would settle it.
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {criterion.comparison === 'AT_LEAST' ? '≥' : '≤'} {criterion.bound}
      </Table.Td>
      <Table.Td>{numberText(number)}</Table.Td>
    </Table.Tr>
  );
}
