import { Table } from '@mantine/core';
import type { AiSystem } from '../api/types';
import { ApprovalBadge } from '../kit/ApprovalBadge';
import { LinkTo } from '../kit/LinkTo';
import { SortHeader } from '../kit/SortHeader';
import { TierBadge } from '../kit/TierBadge';
import { Ago } from '../kit/When';
import { words } from '../kit/words';
import { usePersonName } from './queries';

interface Props {
  systems: AiSystem[];
  caption: string;
  sort?: string;
  onSort?: (sort: string) => void;
}

/** Systems as rows; narrow screens keep name, tier and approval. */
export function SystemTable({ systems, caption, sort, onSort }: Props) {
  const nameOf = usePersonName();
  const header = (label: string, key: string) =>
    onSort ? <SortHeader label={label} name={key} sort={sort ?? ''} onSort={onSort} /> : <Table.Th scope="col">{label}</Table.Th>;
  return (
    <Table highlightOnHover captionSide="top" verticalSpacing="sm">
      <Table.Caption ta="left">{caption}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {header('System', 'name')}
          {header('Tier', 'tier')}
          {header('Approval', 'approval')}
          <Table.Th scope="col" visibleFrom="md">
            Role of the organisation
          </Table.Th>
          <Table.Th scope="col" visibleFrom="sm">
            Accountable owner
          </Table.Th>
          {onSort ? (
            <SortHeader label="Changed" name="updated" sort={sort ?? ''} onSort={onSort} visibleFrom="lg" />
          ) : (
            <Table.Th scope="col" visibleFrom="lg">
              Changed
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {systems.map((system) => (
          <Table.Tr key={system.id}>
            <Table.Th scope="row" fw={500}>
              <LinkTo to="/systems/$id" params={{ id: system.id }} size="sm" className="breakable">
                {system.description.name}
              </LinkTo>
            </Table.Th>
            <Table.Td>
              <TierBadge tier={system.tier} />
            </Table.Td>
            <Table.Td>
              <ApprovalBadge approval={system.approval} />
            </Table.Td>
            <Table.Td visibleFrom="md">{words(system.description.organisationRole)}</Table.Td>
            <Table.Td visibleFrom="sm">{nameOf(system.description.ownerId)}</Table.Td>
            <Table.Td visibleFrom="lg" c="dimmed">
              <Ago at={system.updatedAt} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
