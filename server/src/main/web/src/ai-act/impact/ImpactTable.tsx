import { Anchor, Group, Spoiler, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { TierBadge } from '../../kit/TierBadge';
import type { ImpactRow } from './queries';

/** One row per system that would change: tiers before and after, rules, obligations and dates. */
export function ImpactTable({ rows }: { rows: ImpactRow[] }) {
  return (
    <Table.ScrollContainer minWidth={900}>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>System</Table.Th>
            <Table.Th>Today</Table.Th>
            <Table.Th>Then</Table.Th>
            <Table.Th>Rules</Table.Th>
            <Table.Th>Obligations</Table.Th>
            <Table.Th>Dates moved</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.systemId} style={{ verticalAlign: 'top' }}>
              <Table.Td>
                <Anchor
                  renderRoot={(props) => <Link to="/systems/$id" params={{ id: row.systemId }} {...props} />}
                >
                  {row.name}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <Tiers tiers={row.oldTiers} />
              </Table.Td>
              <Table.Td>
                <Tiers tiers={row.newTiers} />
              </Table.Td>
              <Table.Td>
                <Difference
                  gained={(row.rules.gained ?? []).map(ruleWords)}
                  lost={(row.rules.lost ?? []).map(ruleWords)}
                />
              </Table.Td>
              <Table.Td>
                <Difference
                  gained={(row.obligations.gained ?? []).map(dutyWords)}
                  lost={(row.obligations.lost ?? []).map(dutyWords)}
                />
              </Table.Td>
              <Table.Td>
                <Dates row={row} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface Named {
  id: string;
  words: string;
}

const ruleWords = (rule: { id?: string; article?: string }): Named => ({
  id: rule.id ?? '',
  words: `${rule.id} (${rule.article})`,
});

const dutyWords = (duty: { id?: string; title?: string }): Named => ({ id: duty.id ?? '', words: duty.title ?? '' });

function Tiers({ tiers }: { tiers: ImpactRow['oldTiers'] }) {
  return <Group gap={4}>{tiers.length === 0 ? <TierBadge /> : tiers.map((tier) => <TierBadge key={tier} tier={tier} />)}</Group>;
}

/** What comes and what goes; what does both under one name is the same thing in another wording. */
function Difference({ gained, lost }: { gained: Named[]; lost: Named[] }) {
  const reworded = new Set(gained.filter((one) => lost.some((other) => other.id === one.id)).map((one) => one.id));
  const lines = [
    ...gained.filter((one) => !reworded.has(one.id)).map((one) => ({ sign: '+', ...one })),
    ...lost.filter((one) => !reworded.has(one.id)).map((one) => ({ sign: '−', ...one })),
    ...gained.filter((one) => reworded.has(one.id)).map((one) => ({ sign: '↻', ...one })),
  ];
  if (lines.length === 0) {
    return <Text size="sm">none</Text>;
  }
  return (
    <Spoiler maxHeight={90} showLabel={`Show all ${lines.length}`} hideLabel="Show less" fz="sm">
      {lines.map((line) => (
        <Text key={line.sign + line.id} size="sm">
          {line.sign} {line.words}
        </Text>
      ))}
    </Spoiler>
  );
}

/** Duties that move from one day to another together are counted together. */
function Dates({ row }: { row: ImpactRow }) {
  const moves = new Map<string, number>();
  row.dates.forEach((date) => {
    const move = `${date.from} → ${date.to}`;
    moves.set(move, (moves.get(move) ?? 0) + 1);
  });
  return (
    <Stack gap={2}>
      {[...moves].map(([move, duties]) => (
        <Text key={move} size="sm" style={{ whiteSpace: 'nowrap' }}>
          {move} ({duties})
        </Text>
      ))}
      {moves.size === 0 && <Text size="sm">none</Text>}
    </Stack>
  );
}
