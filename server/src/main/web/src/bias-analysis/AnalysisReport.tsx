import { Code, Paper, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Analysis, Grouping } from '../api/types';
import { IntervalStrip, numberText } from '../kit/IntervalStrip';
import { VerdictChip } from '../kit/VerdictChip';
import { moment } from '../kit/words';
import { usePersonName } from '../model-registry/queries';

/** One analysis: verdicts first, then every group with its rate and interval, then the gaps. */
export function AnalysisReport({ analysis }: { analysis: Analysis }) {
  const nameOf = usePersonName();
  const { report } = analysis;
  return (
    <Paper withBorder p="lg" component="section" aria-label={`Analysis of ${moment(analysis.at)}`}>
      <Title order={2} size="h4">
        Analysis of {moment(analysis.at)}
      </Title>
      <Text size="sm" c="dimmed">
        By {nameOf(analysis.by)} on {report.rows} rows, data <Code>{report.datasetDigest.slice(0, 12)}…</Code>, report{' '}
        <Code>{analysis.reportDigest?.slice(0, 12)}…</Code>
      </Text>
      <Stack mt="md">
        {report.criteria.length === 0 ? (
          <Text>Exploratory: no sealed criteria were judged.</Text>
        ) : (
          <Table.ScrollContainer minWidth={520}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">Criterion</Table.Th>
                  <Table.Th scope="col">Bound</Table.Th>
                  <Table.Th scope="col">Value [95 %]</Table.Th>
                  <Table.Th scope="col">Verdict</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {report.criteria.map((criterion) => (
                  <Table.Tr key={criterion.id}>
                    <Table.Th scope="row">
                      {criterion.id}: {criterion.title}, {criterion.scope}
                    </Table.Th>
                    <Table.Td>
                      {criterion.comparison === 'AT_LEAST' ? '≥' : '≤'} {criterion.bound}
                    </Table.Td>
                    <Table.Td>{numberText(criterion.number)}</Table.Td>
                    <Table.Td>
                      <VerdictChip verdict={criterion.verdict} />
                      {criterion.number.value != null && criterion.number.reason && (
                        <Text size="xs">{criterion.number.reason}</Text>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        {report.groupings.map((grouping) => (
          <GroupingPart key={grouping.key} grouping={grouping} />
        ))}
      </Stack>
    </Paper>
  );
}

function GroupingPart({ grouping }: { grouping: Grouping }) {
  const [metric, setMetric] = useState<string>('SELECTION_RATE');
  const [gap, setGap] = useState<string>('STATISTICAL_PARITY_DIFFERENCE');
  const rates = grouping.groups[0]?.rates ?? [];
  const gaps = grouping.gaps.filter((one) => one.metric === gap);
  const gapMetrics = [...new Map(grouping.gaps.map((one) => [one.metric, one.title])).entries()];
  return (
    <section aria-label={`By ${grouping.key}`}>
      <Title order={3} size="h5">
        By {grouping.key}
      </Title>
      <Text size="sm" c="dimmed">
        {grouping.reference ? `Reference: ${grouping.reference}. ` : 'No group is large enough to be the reference. '}
        {grouping.unknownRows} rows without a group.
      </Text>
      <Select
        label="Rate shown"
        maw={320}
        allowDeselect={false}
        data={rates.map((rate) => ({ value: rate.metric, label: rate.title }))}
        value={metric}
        onChange={(value) => setMetric(value ?? metric)}
      />
      <Table.ScrollContainer minWidth={620}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Group</Table.Th>
              <Table.Th scope="col">n</Table.Th>
              <Table.Th scope="col">0 to 1</Table.Th>
              <Table.Th scope="col">Value [95 %]</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {grouping.groups.map((group) => {
              const rate = group.rates.find((one) => one.metric === metric);
              return (
                <Table.Tr key={group.group} opacity={group.eligible ? 1 : 0.75}>
                  <Table.Th scope="row">
                    {group.group}
                    {!group.eligible && ' (too few)'}
                  </Table.Th>
                  <Table.Td>{group.rows}</Table.Td>
                  <Table.Td>{rate && <IntervalStrip number={rate.number} from={0} to={1} />}</Table.Td>
                  <Table.Td>{rate ? numberText(rate.number) : '–'}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Select
        label="Gap shown"
        maw={320}
        allowDeselect={false}
        data={gapMetrics.map(([value, label]) => ({ value, label }))}
        value={gap}
        onChange={(value) => setGap(value ?? gap)}
      />
      <Table.ScrollContainer minWidth={620}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Gap</Table.Th>
              <Table.Th scope="col">−1 to 1</Table.Th>
              <Table.Th scope="col">Value [95 %]</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {gaps.map((one) => (
              <Table.Tr key={one.group}>
                <Table.Th scope="row">
                  {one.group} against {one.against}
                </Table.Th>
                <Table.Td>
                  <IntervalStrip number={one.number} from={-1} to={1} />
                </Table.Td>
                <Table.Td>{numberText(one.number)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
