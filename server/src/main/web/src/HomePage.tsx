import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { AiSystem } from './api/types';
import { QueryStates } from './kit/QueryStates';
import { useSystems } from './model-registry/queries';
import { SystemTable } from './model-registry/SystemTable';

/** What the portfolio needs from whoever looks: what is not assessed, what is prohibited, what waits. */
export function HomePage() {
  const systems = useSystems();
  return (
    <Stack>
      <Title order={1}>Home</Title>
      <QueryStates query={systems}>{(all) => <Board systems={all} />}</QueryStates>
    </Stack>
  );
}

function Board({ systems }: { systems: AiSystem[] }) {
  const open = systems.filter((system) => !system.tier || system.tier === 'PROHIBITED');
  return (
    <>
      <SimpleGrid cols={{ base: 2, md: 4 }}>
        <Count label="AI systems" value={systems.length} />
        <Count label="High-risk" value={count(systems, 'HIGH_RISK')} />
        <Count label="Prohibited" value={count(systems, 'PROHIBITED')} />
        <Count label="Not assessed" value={systems.filter((system) => !system.tier).length} />
      </SimpleGrid>
      <Title order={2} size="h3">
        What needs you
      </Title>
      {open.length === 0 && systems.length > 0 ? (
        <Text>Every system is assessed and none is prohibited.</Text>
      ) : (
        <SystemTable systems={open} total={systems.length} />
      )}
    </>
  );
}

function count(systems: AiSystem[], tier: AiSystem['tier']) {
  return systems.filter((system) => system.tier === tier).length;
}

function Count({ label, value }: { label: string; value: number }) {
  return (
    <Paper withBorder p="md">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text size="xl" fw={700}>
        {value}
      </Text>
    </Paper>
  );
}
