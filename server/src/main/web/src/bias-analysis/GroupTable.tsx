import { Table, Text } from '@mantine/core';
import type { Grouping, Metric, BiasReport } from '../api/types';
import { numberText } from '../kit/IntervalStrip';
import { count, four, isGap, pText, type Line } from './choice';

/** The rate whose difference a gap is, for p-values and power. */
const BEHIND: Partial<Record<Metric, Metric>> = {
  STATISTICAL_PARITY_DIFFERENCE: 'SELECTION_RATE',
  DISPARATE_IMPACT_RATIO: 'SELECTION_RATE',
};

interface Props {
  report: BiasReport;
  grouping: Grouping;
  metric: Metric;
  lines: Line[];
}

/** The picture's numbers: value, interval, gap to the reference, whether it can be chance, what n could have shown. */
export function GroupTable({ report, grouping, metric, lines }: Props) {
  const rate = BEHIND[metric] ?? metric;
  const gap = isGap(grouping, metric);
  const tested = grouping.comparisons.filter((one) => one.metric === rate);
  const powers = grouping.powers.filter((one) => one.metric === rate && one.power === 0.8);
  return (
    <Table.ScrollContainer minWidth={720} mt="md">
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Group</Table.Th>
            <Table.Th scope="col" ta="right">
              n
            </Table.Th>
            <Table.Th scope="col">Value [{Math.round(report.confidence * 100)} %]</Table.Th>
            {!gap && <Table.Th scope="col">Minus {grouping.reference || 'reference'}</Table.Th>}
            <Table.Th scope="col">p (Holm)</Table.Th>
            <Table.Th scope="col">Smallest gap n can show</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => {
            const test = tested.find((one) => one.group === line.group);
            const power = powers.find((one) => one.group === line.group);
            return (
              <Table.Tr key={line.group} c={line.eligible ? undefined : 'dimmed'}>
                <Table.Th scope="row">
                  {line.group}
                  {line.reference && ' (reference)'}
                  {!line.eligible && ' (too few)'}
                </Table.Th>
                <Table.Td ta="right">{count(line.rows)}</Table.Td>
                <Table.Td>
                  {numberText(line.number)}
                  {line.number.value != null && line.number.reason && (
                    <Text size="xs" c="dimmed">
                      No interval: {line.number.reason}
                    </Text>
                  )}
                </Table.Td>
                {!gap && <Table.Td>{test ? numberText(test.difference) : '–'}</Table.Td>}
                <Table.Td title={test?.untested ?? undefined}>{test?.pHolm == null ? '–' : pText(test.pHolm)}</Table.Td>
                <Table.Td>{power ? `${sign('−', power.below)} / ${sign('+', power.above)}` : '–'}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

const sign = (side: string, gap: number | null | undefined) => (gap == null ? 'none' : side + four(gap));
