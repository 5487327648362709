import { Anchor, Group, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { TierBadge } from '../kit/TierBadge';
import type { ImpactRow } from './impactQueries';

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
                  gained={(row.rules.gained ?? []).map((rule) => `${rule.id} (${rule.article})`)}
                  lost={(row.rules.lost ?? []).map((rule) => `${rule.id} (${rule.article})`)}
                />
              </Table.Td>
              <Table.Td>
                <Difference
                  gained={(row.obligations.gained ?? []).map((duty) => duty.title ?? '')}
                  lost={(row.obligations.lost ?? []).map((duty) => duty.title ?? '')}
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

function Tiers({ tiers }: { tiers: ImpactRow['oldTiers'] }) {
  return <Group gap={4}>{tiers.length === 0 ? <TierBadge /> : tiers.map((tier) => <TierBadge key={tier} tier={tier} />)}</Group>;
}

function Difference({ gained, lost }: { gained: string[]; lost: string[] }) {
  return (
    <Stack gap={2}>
      {gained.map((one) => (
        <Text key={`+${one}`} size="sm">
          + {one}
        </Text>
      ))}
      {lost.map((one) => (
        <Text key={`-${one}`} size="sm" c="dimmed">
          − {one}
        </Text>
      ))}
      {gained.length + lost.length === 0 && <Text size="sm">none</Text>}
    </Stack>
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
