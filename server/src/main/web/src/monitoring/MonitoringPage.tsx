import { SimpleGrid, Stack, Table, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { Monitoring } from '../api/types';
import { EmptyState } from '../kit/EmptyState';
import { PageHeader } from '../kit/PageHeader';
import { Panel } from '../kit/Panel';
import { Notice, Pill } from '../kit/Pill';
import { QueryStates, RowSkeleton } from '../kit/QueryStates';
import { When } from '../kit/When';
import { plural, words } from '../kit/words';
import { useSystem } from '../model-registry/queries';
import { AlertTable } from './AlertTable';
import { DriftChart, GapChart, VolumeChart } from './charts';
import { day } from './day';
import { useMonitoring } from './queries';

/** What a deployment shows over time: how much was seen, drift, gaps between groups, and alerts. */
export function MonitoringPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const monitoring = useMonitoring(id);
  return (
    <QueryStates query={monitoring} page skeleton={<RowSkeleton />}>
      {(one) => <Shown monitoring={one} />}
    </QueryStates>
  );
}

function Shown({ monitoring }: { monitoring: Monitoring }) {
  const { deployment, windows, alerts } = monitoring;
  const open = alerts.filter((alert) => !alert.clearedWindow);
  const system = useSystem(deployment.systemId);
  return (
    <Stack gap="md">
      <PageHeader
        title={`${deployment.model} ${deployment.version} in ${deployment.environment}`}
        crumbs={[
          { label: 'AI systems', to: '/systems' },
          {
            label: system.data?.description.name ?? 'System',
            to: '/systems/$id',
            params: { id: deployment.systemId },
            search: { tab: 'monitoring' },
          },
        ]}
        badges={
          open.length > 0 ? (
            <Pill tone="danger" sign="▲">
              {plural(open.length, 'open alert')}
            </Pill>
          ) : (
            <Pill tone={windows.length > 0 ? 'ok' : 'open'} sign={windows.length > 0 ? '●' : '…'}>
              {windows.length > 0 ? 'No open alert' : 'No events yet'}
            </Pill>
          )
        }
        lead={
          <Text size="sm">
            Watched since <When at={deployment.startedAt} />; windows of one {words(deployment.window).toLowerCase()} in
            UTC; nothing is judged below {deployment.minimum} predictions.
          </Text>
        }
      />
      {windows.length === 0 ? (
        <EmptyState title="No events yet" icon="alert">
          <Text size="sm" c="dimmed" className="breakable">
            A pipeline posts them to /api/v1/monitoring/deployments/{deployment.id}/events with a token of this system.
          </Text>
        </EmptyState>
      ) : (
        <>
          {open.length > 0 ? (
            <Notice tone="danger">
              <Text fw={600}>▲ {plural(open.length, 'open alert')}</Text>
              <Text size="sm">{open.map((alert) => `${alert.measure} since ${day(alert.raisedWindow)}`).join('; ')}</Text>
            </Notice>
          ) : (
            <Notice tone="ok">
              <Text fw={600}>● No open alert</Text>
              <Text size="sm">The last window is of {day(windows.at(-1)?.start ?? deployment.startedAt)}.</Text>
            </Notice>
          )}
          <SimpleGrid cols={{ base: 1, lg: 2 }}>
            <Panel title="Drift against the evaluation data" about="Population stability index by feature; 0 is no drift.">
              <DriftChart monitoring={monitoring} />
            </Panel>
            <Panel title="Gap of selection rates between groups" about="Highest minus lowest rate, with its 95 % limits.">
              <GapChart monitoring={monitoring} />
            </Panel>
          </SimpleGrid>
          <Panel title="How much was seen" about="Predictions in each window, by whether their outcome is known.">
            <VolumeChart monitoring={monitoring} />
          </Panel>
          <Panel title="Alerts">
            <AlertTable alerts={alerts} />
          </Panel>
          <Panel title="The same in numbers">
            <Numbers monitoring={monitoring} />
          </Panel>
        </>
      )}
    </Stack>
  );
}

function Numbers({ monitoring }: { monitoring: Monitoring }) {
  return (
    <Table.ScrollContainer minWidth={640} mah={420}>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Window</Table.Th>
            <Table.Th scope="col">Predictions</Table.Th>
            <Table.Th scope="col">With outcome</Table.Th>
            <Table.Th scope="col">Drift (PSI)</Table.Th>
            <Table.Th scope="col">Gap [95 %]</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...monitoring.windows].reverse().map((window) => (
            <Table.Tr key={window.start}>
              <Table.Th scope="row">{day(window.start)}</Table.Th>
              <Table.Td>{window.volume}</Table.Td>
              <Table.Td>{window.labelled}</Table.Td>
              <Table.Td>
                {window.drift.map((one) => (
                  <div key={one.feature}>
                    {one.feature}: {one.effect == null ? one.reason : one.effect.toFixed(3)}
                  </div>
                ))}
              </Table.Td>
              <Table.Td>
                {window.gaps.map((one) => (
                  <div key={one.attribute}>
                    {one.attribute}:{' '}
                    {one.gap == null
                      ? one.reason
                      : `${one.gap.toFixed(3)} [${one.low?.toFixed(3)}, ${one.high?.toFixed(3)}] ${one.highest} above ${one.lowest}`}
                  </div>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
