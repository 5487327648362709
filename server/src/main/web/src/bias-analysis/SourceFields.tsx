import { Autocomplete, Select, SimpleGrid, Text } from '@mantine/core';
import { useTables, useTableSources } from '../connection/queries';
import { ProblemPanel } from '../kit/ProblemPanel';
import type { RowSource } from './source';

const OWN = 'evaluation data';

/** Which rows are counted; where no database is registered there is nothing to choose, and nothing is shown. */
export function SourceFields({ source }: { source: RowSource }) {
  const sources = useTableSources();
  if (!sources.data || sources.data.length === 0) {
    return null;
  }
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} mb="md">
      <Select
        label="Rows from"
        description="The evaluation data of this version, or a database that an administrator registered"
        allowDeselect={false}
        data={[
          { group: 'This version', items: [{ value: OWN, label: `Evaluation data: ${source.fileName}` }] },
          { group: 'Databases', items: sources.data.map((one) => ({ value: one.name, label: `${one.name} (${one.title})` })) },
        ]}
        value={source.connection || OWN}
        onChange={(value) => source.choose(value === OWN || value === null ? '' : value)}
      />
      {source.countedOnly && <TableField source={source} />}
    </SimpleGrid>
  );
}

function TableField({ source }: { source: RowSource }) {
  const tables = useTables(source.connection);
  if (tables.error) {
    return <ProblemPanel problem={tables.error} retry={() => void tables.refetch()} />;
  }
  return (
    <div>
      <Autocomplete
        label="Table"
        description="It is counted where it lies; no row leaves the database"
        required
        placeholder={tables.isPending ? 'Asking the database …' : 'schema.table'}
        data={tables.data?.tables ?? []}
        limit={50}
        error={source.fault?.message}
        value={source.table}
        onChange={source.setTable}
      />
      {tables.data?.more && (
        <Text size="xs" c="dimmed" mt={4}>
          There are more tables than are listed; type the name of any.
        </Text>
      )}
    </div>
  );
}
