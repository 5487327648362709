import { List, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Section, SectionCell, SectionTable } from '../api/types';
import { Panel } from '../kit/Panel';
import { VerdictChip } from '../kit/VerdictChip';
import { CurvesChart } from './CurvesChart';
import { ForestChart } from './ForestChart';

const FEW = 40;

/** One part of a report beyond decisions by group: what it says, its curves, and every figure as a table. */
export function ReportSection({ section, children }: { section: Section; children?: ReactNode }) {
  return (
    <Panel title={section.title}>
      {section.sentences.length > 0 && (
        <List size="sm" spacing={4} mb="md">
          {section.sentences.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
      )}
      {section.curves.map((curves) => (
        <CurvesChart key={curves.title} curves={curves} />
      ))}
      {section.forests.map((forest) => (
        <ForestChart key={forest.title} forest={forest} />
      ))}
      {section.tables.map((table, at) => (
        // Two tables of a section may share a name, and none of them ever moves.
        <Figures key={at} table={table} />
      ))}
      {children}
    </Panel>
  );
}

function Figures({ table }: { table: SectionTable }) {
  return (
    <>
      <Title order={3} size="h5" mt="lg">
        {table.name}
      </Title>
      {table.rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {table.whenEmpty}
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={120 * table.columns.length} mah={520}>
          <Table verticalSpacing="xs" className="numbers" aria-label={table.name}>
            <Head table={table} />
            <Table.Tbody>
              {table.rows.map((row, at) => (
                // Rows of a stored report never move.
                <Table.Tr key={at}>
                  {row.map((cell, column) => (
                    <Cell key={column} cell={cell} first={column === 0} />
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {table.rows.length > FEW && (
        <Text size="xs" c="dimmed">
          {table.rows.length} rows; the table scrolls.
        </Text>
      )}
    </>
  );
}

function Head({ table }: { table: SectionTable }) {
  return (
    <Table.Thead>
      <Table.Tr>
        {table.columns.map((column, at) => (
          <Table.Th key={column} scope="col" ta={table.rows[0]?.[at]?.numeric ? 'right' : undefined}>
            {column}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}

function Cell({ cell, first }: { cell: SectionCell; first: boolean }) {
  if (cell.verdict) {
    return (
      <Table.Td>
        <VerdictChip verdict={cell.verdict} />
        {cell.text && (
          <Text size="xs" c="dimmed">
            {cell.text}
          </Text>
        )}
      </Table.Td>
    );
  }
  if (first && !cell.numeric) {
    return <Table.Th scope="row">{cell.text}</Table.Th>;
  }
  return cell.numeric ? (
    <Table.Td ta="right" className="unbroken">
      {cell.text}
    </Table.Td>
  ) : (
    <Table.Td>{cell.text}</Table.Td>
  );
}
