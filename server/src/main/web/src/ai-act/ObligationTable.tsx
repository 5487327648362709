import { Table, Text } from '@mantine/core';
import type { Classification } from '../api/types';
import { words } from '../kit/words';

type Duty = Classification['obligations'][number];

/** What must be done, by whom, from when, and what would show it. */
export function ObligationTable({ obligations }: { obligations: Duty[] }) {
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table captionSide="top">
        <Table.Caption ta="left">{obligations.length} obligations follow</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Obligation</Table.Th>
            <Table.Th scope="col">Applies from</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {obligations.map((duty) => (
            <Table.Tr key={duty.id}>
              <Table.Td>
                {duty.title}
                <Text size="xs" c="dimmed">
                  {duty.article}, {duty.roles.map(words).join(', ').toLowerCase()}
                </Text>
                {duty.evidence.length > 0 && (
                  <Text size="xs" c="dimmed">
                    Shown by: {duty.evidence.join(', ')}
                  </Text>
                )}
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap', verticalAlign: 'top' }}>
                {datesOf(duty).map((date) => (
                  <Text key={date} size="sm" className="numbers">
                    {date}
                  </Text>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function datesOf(duty: Duty): string[] {
  const dates = [...new Set(duty.dates.map((date) => date.bitesFrom))];
  return dates.length === 0 ? ['–'] : dates;
}
