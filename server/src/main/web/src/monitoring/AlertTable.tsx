import { Table, Text } from '@mantine/core';
import type { Alert } from '../api/types';
import { Pill } from '../kit/Pill';
import { day } from './day';

/** Alerts with the evidence that was frozen when each was raised. */
export function AlertTable({ alerts }: { alerts: Alert[] }) {
  if (alerts.length === 0) {
    return <Text c="dimmed">Nothing went beyond its limit.</Text>;
  }
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Measure</Table.Th>
            <Table.Th scope="col">Raised by</Table.Th>
            <Table.Th scope="col">Value, its lower limit, n</Table.Th>
            <Table.Th scope="col">Limit</Table.Th>
            <Table.Th scope="col">State</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {alerts.map((alert) => (
            <Table.Tr key={alert.id}>
              <Table.Th scope="row">{alert.measure}</Table.Th>
              <Table.Td>{day(alert.raisedWindow)}</Table.Td>
              <Table.Td>
                {alert.evidence.value?.toFixed(3)}, {alert.evidence.low?.toFixed(3)} (n = {alert.evidence.n})
              </Table.Td>
              <Table.Td>{alert.evidence.limit}</Table.Td>
              <Table.Td>
                {alert.clearedWindow ? (
                  <Pill tone="ok" sign="●">
                    Cleared {day(alert.clearedWindow)}
                  </Pill>
                ) : (
                  <Pill tone="danger" sign="▲">
                    Open
                  </Pill>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
