import { type MantineBreakpoint, Table } from '@mantine/core';
import { Icon } from './Icon';
import './kit.css';

interface Props {
  label: string;
  name: string;
  /** The present order: a name, or a name with a minus before it for the other way round. */
  sort: string;
  onSort: (sort: string) => void;
  visibleFrom?: MantineBreakpoint;
}

/** The head of a column that orders the list, and says whether it does. */
export function SortHeader({ label, name, sort, onSort, visibleFrom }: Props) {
  const up = sort === name;
  const down = sort === `-${name}`;
  return (
    <Table.Th scope="col" aria-sort={up ? 'ascending' : down ? 'descending' : 'none'} visibleFrom={visibleFrom}>
      <button type="button" className="sort" onClick={() => onSort(up ? `-${name}` : name)}>
        {label}
        {(up || down) && <Icon name={up ? 'up' : 'down'} size={14} />}
      </button>
    </Table.Th>
  );
}
