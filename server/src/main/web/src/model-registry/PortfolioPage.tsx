import { Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { QueryStates } from '../kit/QueryStates';
import { useSystems } from './queries';
import { SystemTable } from './SystemTable';

export function PortfolioPage() {
  const systems = useSystems();
  const [search, setSearch] = useState('');
  return (
    <Stack>
      <Title order={1}>AI systems</Title>
      <TextInput
        label="Search by name"
        maw={360}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <QueryStates query={systems}>
        {(all) => (
          <SystemTable
            systems={all.filter((one) => one.description.name.toLowerCase().includes(search.toLowerCase()))}
            total={all.length}
          />
        )}
      </QueryStates>
    </Stack>
  );
}
