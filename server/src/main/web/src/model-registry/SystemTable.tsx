import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { AiSystem } from '../api/types';
import { EmptyState } from '../kit/EmptyState';
import { TierBadge } from '../kit/TierBadge';
import { words } from '../kit/words';
import { usePersonName } from './queries';

export function SystemTable({ systems, total }: { systems: AiSystem[]; total: number }) {
  const nameOf = usePersonName();
  if (total === 0) {
    return (
      <EmptyState title="No AI system is registered yet">
        <Text size="sm">A project owner registers systems from the page of their project.</Text>
      </EmptyState>
    );
  }
  if (systems.length === 0) {
    return <EmptyState title={`0 of ${total} systems match`} />;
  }
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table highlightOnHover captionSide="top">
        <Table.Caption ta="left">
          {systems.length} of {total} systems
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">System</Table.Th>
            <Table.Th scope="col">Tier</Table.Th>
            <Table.Th scope="col">Approval</Table.Th>
            <Table.Th scope="col">Role of the organisation</Table.Th>
            <Table.Th scope="col">Accountable owner</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {systems.map((system) => (
            <Table.Tr key={system.id}>
              <Table.Th scope="row" fw={500}>
                <Anchor renderRoot={(props) => <Link to="/systems/$id" params={{ id: system.id }} {...props} />}>
                  {system.description.name}
                </Anchor>
              </Table.Th>
              <Table.Td>
                <TierBadge tier={system.tier} />
              </Table.Td>
              <Table.Td>{words(system.approval)}</Table.Td>
              <Table.Td>{words(system.description.organisationRole)}</Table.Td>
              <Table.Td>{nameOf(system.description.ownerId)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
