import { Box, Table, Text, Title, useComputedColorScheme } from '@mantine/core';
import type { Grouping, Metric } from '../api/types';
import { count, isGap, isRatio, lines, type Line } from './choice';

/** Two attributes crossed: each combination in the shade of its value, never without the number itself. */
export function HeatMap({ grouping, metric }: { grouping: Grouping; metric: Metric }) {
  const dark = useComputedColorScheme('light') === 'dark';
  const [across, down, more] = grouping.key.split('*');
  if (!across || !down || more) {
    return null;
  }
  const cells = new Map(lines(grouping, metric).map((line) => [line.group, line]));
  const pairs = grouping.groups.map((group) => split(group.group));
  const rows = [...new Set(pairs.map((pair) => pair[0]))];
  const columns = [...new Set(pairs.map((pair) => pair[1]))];
  const top = isGap(grouping, metric) ? Math.max(...[...cells.values()].map((line) => Math.abs(distance(line, metric)))) : 1;
  return (
    <Box mt="lg" component="section" aria-label={`${across} by ${down}`}>
      <Title order={3} size="h5" mb="xs">
        {across} × {down}
      </Title>
      <Table.ScrollContainer minWidth={360}>
        <Table withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              {columns.map((name) => (
                <Table.Th key={name} scope="col" ta="center">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row}>
                <Table.Th scope="row">{row}</Table.Th>
                {columns.map((column) => {
                  const line = cells.get(`${row}|${column}`);
                  return (
                    <Table.Td key={column} ta="center" bg={line?.eligible ? shade(distance(line, metric) / top, dark) : undefined}>
                      <Cell line={line} reference={grouping.reference === `${row}|${column}`} />
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Box>
  );
}

function Cell({ line, reference }: { line: Line | undefined; reference: boolean }) {
  if (!line) {
    return (
      <Text size="xs" c="dimmed">
        {reference ? 'reference' : 'no rows'}
      </Text>
    );
  }
  return (
    <>
      <Text size="sm" fw={600} c={line.eligible ? undefined : 'dimmed'}>
        {line.number.value == null ? 'undefined' : line.number.value.toFixed(3)}
      </Text>
      <Text size="xs" c={line.eligible ? undefined : 'dimmed'}>
        n = {count(line.rows)}
        {!line.eligible && ', too few'}
      </Text>
    </>
  );
}

/** Values of an intersection are joined by a bar; one inside a value is escaped. */
function split(group: string): [string, string] {
  const parts = group.split(/(?<!\\)\|/);
  return [parts[0] ?? '', parts[1] ?? ''];
}

function distance(line: Line, metric: Metric): number {
  const value = line.number.value ?? 0;
  return isRatio(metric) ? value - 1 : value;
}

/** Blue above zero, orange below, as strong as the value is far away. */
function shade(part: number, dark: boolean): string {
  const strength = Math.min(1, Math.abs(part)) * (dark ? 0.55 : 0.5);
  return part < 0 ? `rgba(213, 94, 0, ${strength})` : `rgba(0, 114, 178, ${strength})`;
}
