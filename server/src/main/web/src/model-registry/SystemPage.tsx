import { Anchor, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ClassificationSummary } from '../ai-act/ClassificationSummary';
import { QueryStates } from '../kit/QueryStates';
import { TierBadge } from '../kit/TierBadge';
import { words } from '../kit/words';
import { DeploymentPanel } from '../monitoring/DeploymentPanel';
import { ReportPanel } from '../reports/ReportPanel';
import { useHasRole } from '../session/queries';
import { DecisionPanel } from './decision/DecisionPanel';
import { ModelPanel } from './model/ModelPanel';
import { usePersonName, useSystem } from './queries';

export function SystemPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const system = useSystem(id);
  const nameOf = usePersonName();
  const mayClassify = useHasRole('OWNER');
  return (
    <QueryStates query={system}>
      {(one) => (
        <Stack>
          <Group justify="space-between">
            <Group>
              <Title order={1}>{one.description.name}</Title>
              <TierBadge tier={one.tier} />
            </Group>
            {mayClassify && (
              <Button renderRoot={(props) => <Link to="/systems/$id/ai-act" params={{ id }} {...props} />}>
                {one.tier ? 'Classify again' : 'Classify under the AI Act'}
              </Button>
            )}
          </Group>
          <Anchor renderRoot={(props) => <Link to="/projects/$id" params={{ id: one.projectId }} {...props} />}>
            To its project
          </Anchor>
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <Panel title="Purpose and limits">
              <Entry label="Intended purpose">{one.description.purpose}</Entry>
              <Entry label="Who is affected">{one.description.affectedPersons}</Entry>
              <Entry label="Known limits">{one.description.knownLimits || 'None stated yet'}</Entry>
              <Entry label="Role of the organisation">{words(one.description.organisationRole)}</Entry>
            </Panel>
            <Panel title="Who answers for it">
              <Entry label="Accountable owner">{nameOf(one.description.ownerId)}</Entry>
              <Entry label="Developer">{nameOf(one.description.developerId)}</Entry>
              <Entry label="Validator">{nameOf(one.description.validatorId)}</Entry>
              <Entry label="Approval">{words(one.approval)}</Entry>
            </Panel>
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <ModelPanel system={one} />
            <DecisionPanel systemId={id} />
          </SimpleGrid>
          <DeploymentPanel systemId={id} />
          <ClassificationSummary systemId={id} />
          <ReportPanel systemId={id} />
        </Stack>
      )}
    </QueryStates>
  );
}

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper withBorder p="lg" component="section" aria-label={title}>
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      <Stack gap="sm">{children}</Stack>
    </Paper>
  );
}

function Entry({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text>{children}</Text>
    </div>
  );
}
