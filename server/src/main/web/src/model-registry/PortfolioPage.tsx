import { Button, Group, Pagination, Paper, Stack, Text } from '@mantine/core';
import { listOf, useAddress } from '../kit/address';
import { EmptyState } from '../kit/EmptyState';
import { ButtonTo } from '../kit/LinkTo';
import { PageHeader } from '../kit/PageHeader';
import { QueryStates, RowSkeleton } from '../kit/QueryStates';
import type { SystemPage } from '../api/types';
import { FILTERS, PortfolioFilters } from './PortfolioFilters';
import { usePortfolio } from './queries';
import { SystemTable } from './SystemTable';

const SIZE = 25;

/** The whole portfolio; search, filter, order and page stand in the address, so a link shows the same to a colleague. */
export function PortfolioPage() {
  const [search, setSearch] = useAddress();
  const page = Math.max(1, Number(search.page) || 1);
  const systems = usePortfolio({
    q: search.q,
    tier: listOf(search.tier),
    approval: listOf(search.approval),
    project: search.project,
    owner: search.owner,
    openAlerts: search.alerts === 'open',
    sort: search.sort,
    page: page - 1,
    size: SIZE,
  });
  const clear = () => setSearch({ ...Object.fromEntries(FILTERS.map((name) => [name, undefined])), page: undefined });
  return (
    <Stack gap="md">
      <PageHeader title="AI systems" lead="Everything registered that you may see." />
      <PortfolioFilters onClear={clear} />
      <QueryStates query={systems} skeleton={<RowSkeleton rows={10} />}>
        {(found) =>
          found.registered === 0 ? (
            <NothingYet />
          ) : found.total === 0 ? (
            <EmptyState title={`0 of ${found.registered} match`} icon="filter">
              <Text size="sm" c="dimmed">
                No system has everything that the filter asks for.
              </Text>
              <Button variant="default" onClick={clear}>
                Clear the filter
              </Button>
            </EmptyState>
          ) : (
            <Found
              found={found}
              sort={search.sort ?? 'name'}
              onSort={(sort) => setSearch({ sort, page: undefined })}
              onPage={(next) => setSearch({ page: next === 1 ? undefined : String(next) })}
            />
          )
        }
      </QueryStates>
    </Stack>
  );
}

interface FoundProps {
  found: SystemPage;
  sort: string;
  onSort: (sort: string) => void;
  onPage: (page: number) => void;
}

function Found({ found, sort, onSort, onPage }: FoundProps) {
  const first = found.page * found.size + 1;
  const pages = Math.ceil(found.total / found.size);
  return (
    <Paper withBorder p={{ base: 'xs', sm: 'md' }}>
      <SystemTable
        systems={found.items}
        caption={
          found.total === found.registered
            ? `${found.total} systems`
            : `${found.total} of ${found.registered} systems match`
        }
        sort={sort}
        onSort={onSort}
      />
      {pages > 1 && (
        <Group justify="space-between" mt="md">
          <Text size="sm" c="dimmed">
            {first}–{first + found.items.length - 1} of {found.total}
          </Text>
          <Pagination
            total={pages}
            value={found.page + 1}
            onChange={onPage}
            getControlProps={(control) => ({ 'aria-label': `${control} page` })}
            getItemProps={(item) => ({ 'aria-label': `Page ${item}` })}
          />
        </Group>
      )}
    </Paper>
  );
}

function NothingYet() {
  return (
    <EmptyState title="No AI system is registered yet" icon="systems">
      <Text size="sm" c="dimmed">
        A project owner registers systems from the page of their project.
      </Text>
      <ButtonTo to="/projects" variant="default">
        To the projects
      </ButtonTo>
    </EmptyState>
  );
}
