import { Anchor, Alert as Notice, Group, Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Monitoring } from '../api/types';
import { EmptyState } from '../kit/EmptyState';
import { QueryStates } from '../kit/QueryStates';
import { moment, words } from '../kit/words';
import { AlertTable } from './AlertTable';
import { DriftChart, GapChart, VolumeChart } from './charts';
import { day } from './day';
import { useMonitoring } from './queries';

/** What a deployment shows over time: how much was seen, drift, gaps between groups, and alerts. */
export function MonitoringPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const monitoring = useMonitoring(id);
  return <QueryStates query={monitoring}>{(one) => <Shown monitoring={one} />}</QueryStates>;
}

function Shown({ monitoring }: { monitoring: Monitoring }) {
  const { deployment, windows, alerts } = monitoring;
  const open = alerts.filter((alert) => !alert.clearedWindow);
  return (
    <Stack>
      <Title order={1}>
        {deployment.model} {deployment.version} in {deployment.environment}
      </Title>
      <Group>
        <Anchor renderRoot={(props) => <Link to="/systems/$id" params={{ id: deployment.systemId }} {...props} />}>
          To its system
        </Anchor>
        <Text size="sm" c="dimmed">
          Watched since {moment(deployment.startedAt)}; windows of one {words(deployment.window).toLowerCase()} in UTC;
          nothing is judged below {deployment.minimum} predictions.
        </Text>
      </Group>
      {windows.length === 0 ? (
        <EmptyState title="No events yet">
          <Text size="sm">
            A pipeline posts them to /api/v1/monitoring/deployments/{deployment.id}/events with a token of this system.
          </Text>
        </EmptyState>
      ) : (
        <>
          {open.length > 0 ? (
            <Notice color="red" title={`▲ ${open.length} open ${open.length === 1 ? 'alert' : 'alerts'}`}>
              {open.map((alert) => `${alert.measure} since ${day(alert.raisedWindow)}`).join('; ')}
            </Notice>
          ) : (
            <Notice color="teal" title="● No open alert">
              The last window is of {day(windows.at(-1)?.start ?? deployment.startedAt)}.
            </Notice>
          )}
          <SimpleGrid cols={{ base: 1, lg: 2 }}>
            <Panel title="Drift against the evaluation data">
              <DriftChart monitoring={monitoring} />
            </Panel>
            <Panel title="Gap of selection rates between groups">
              <GapChart monitoring={monitoring} />
            </Panel>
          </SimpleGrid>
          <Panel title="How much was seen">
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

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper withBorder p="lg" component="section" aria-label={title}>
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
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
