import { Button, Collapse, Group, MultiSelect, Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { listOf, useAddress } from '../kit/address';
import { APPROVALS } from '../kit/ApprovalBadge';
import { Icon } from '../kit/Icon';
import { TIERS } from '../kit/TierBadge';
import { usePeople, useProjects } from './queries';

/** The names in the address that narrow the list. */
export const FILTERS = ['q', 'tier', 'approval', 'project', 'owner', 'alerts'] as const;

/** Where the filters would push the list out of sight, they open on demand. */
const NARROW = 576;

const TIER_CHOICES = [
  { value: 'NOT_ASSESSED', label: 'Not assessed' },
  ...Object.entries(TIERS).map(([value, look]) => ({ value, label: look.word })),
];
const APPROVAL_CHOICES = Object.entries(APPROVALS).map(([value, look]) => ({ value, label: look.word }));

export function PortfolioFilters({ onClear }: { onClear: () => void }) {
  const [search, setSearch] = useAddress();
  const [opened, more] = useDisclosure(window.innerWidth > NARROW && FILTERS.some((name) => name !== 'q' && search[name]));
  const active = FILTERS.filter((name) => search[name]).length;
  const set = (name: string, value: string | null | undefined) => setSearch({ [name]: value ?? undefined, page: undefined });
  const projects = useProjects();
  const people = usePeople();
  return (
    <div>
      <Group gap="sm" align="end">
        <SearchField value={search.q ?? ''} onChange={(q) => set('q', q)} />
        <Button
          variant="default"
          leftSection={<Icon name="filter" size={16} />}
          onClick={more.toggle}
          aria-expanded={opened}
          aria-controls="portfolio-filters"
        >
          Filters
        </Button>
        {active > 0 && (
          <Button variant="subtle" onClick={onClear}>
            Clear
          </Button>
        )}
      </Group>
      <Collapse expanded={opened} id="portfolio-filters">
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} mt="sm">
          <MultiSelect
            label="Tier"
            placeholder={search.tier ? undefined : 'Any'}
            clearable
            data={TIER_CHOICES}
            value={listOf(search.tier)}
            onChange={(values) => set('tier', values.join(','))}
          />
          <MultiSelect
            label="Approval"
            placeholder={search.approval ? undefined : 'Any'}
            clearable
            data={APPROVAL_CHOICES}
            value={listOf(search.approval)}
            onChange={(values) => set('approval', values.join(','))}
          />
          <Select
            label="Project"
            placeholder="Any"
            clearable
            searchable
            data={(projects.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
            value={search.project ?? null}
            onChange={(value) => set('project', value)}
          />
          <Select
            label="Owner"
            placeholder="Anybody"
            clearable
            searchable
            data={(people.data ?? []).map((one) => ({ value: one.id, label: one.displayName }))}
            value={search.owner ?? null}
            onChange={(value) => set('owner', value)}
          />
        </SimpleGrid>
        <Switch
          mt="sm"
          label="Only with open alerts"
          checked={search.alerts === 'open'}
          onChange={(event) => set('alerts', event.currentTarget.checked ? 'open' : undefined)}
        />
      </Collapse>
    </div>
  );
}

/** Types at once, asks the server when the typing pauses, and follows the address when that changes otherwise. */
function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  const later = useDebouncedCallback(onChange, 250);
  const [asked, setAsked] = useState(value);
  if (asked !== value) {
    setAsked(value);
    setText(value);
  }
  return (
    <TextInput
      type="search"
      label="Search by name"
      leftSection={<Icon name="search" size={16} />}
      flex={1}
      maw={400}
      miw={160}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        later(event.currentTarget.value);
      }}
    />
  );
}
