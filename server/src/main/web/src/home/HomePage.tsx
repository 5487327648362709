import { Grid, Group, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core';
import type { Home, LogState } from '../api/types';
import { Icon } from '../kit/Icon';
import { LinkTo } from '../kit/LinkTo';
import { PageHeader } from '../kit/PageHeader';
import { QueryStates } from '../kit/QueryStates';
import { clock, plural } from '../kit/words';
import { useHasRole, useSession } from '../session/queries';
import { Changes } from './Changes';
import { Counters } from './Counters';
import { FirstSteps } from './FirstSteps';
import { HeatTable } from './HeatTable';
import './home.css';
import { NeedsList } from './NeedsList';
import { useHome } from './queries';

/** What needs whoever looks, how the portfolio stands, and what changed. */
export function HomePage() {
  const home = useHome();
  const name = useSession().data?.displayName;
  return (
    <Stack gap="lg">
      <PageHeader
        title="Home"
        lead={name && <>Signed in as {name}. What needs you comes first.</>}
        actions={home.data?.log && <LogLine log={home.data.log} />}
      />
      <QueryStates query={home} skeleton={<BoardSkeleton />}>
        {(one) => (one.counters.systems === 0 ? <Empty home={one} /> : <Board home={one} />)}
      </QueryStates>
    </Stack>
  );
}

function Board({ home }: { home: Home }) {
  return (
    <>
      <Counters counters={home.counters} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack gap="md">
            <NeedsList needs={home.needs} />
            {home.changes && <Changes entries={home.changes} />}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <HeatTable cells={home.portfolio} />
        </Grid.Col>
      </Grid>
    </>
  );
}

function Empty({ home }: { home: Home }) {
  const owner = useHasRole('OWNER');
  return <FirstSteps owner={owner} projects={home.counters.projects} />;
}

/** Until when others could notice a change of what is recorded. */
function LogLine({ log }: { log: LogState }) {
  const open = log.size - log.signedSize;
  return (
    <Group gap={6} c="dimmed" wrap="nowrap">
      <Icon name="seal" size={16} />
      <Text size="sm">
        Log sealed{log.signedAt ? ` at ${clock(log.signedAt)}` : ': not yet'},{' '}
        <LinkTo to="/audit-log" size="sm" underline="always">
          {plural(log.size, 'entry', 'entries')}
        </LinkTo>
        {open > 0 && `, ${open} since then`}
      </Text>
    </Group>
  );
}

function BoardSkeleton() {
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }}>
        {Array.from({ length: 6 }, (_, tile) => (
          <Skeleton key={tile} h={92} />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Skeleton h={300} />
        <Skeleton h={300} />
      </SimpleGrid>
    </Stack>
  );
}
