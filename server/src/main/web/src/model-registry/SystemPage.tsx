import { Button, Modal, Skeleton, Stack, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ClassificationSummary } from '../ai-act/ClassificationSummary';
import { ObligationsPanel } from '../ai-act/obligations/ObligationsPanel';
import type { AiSystem } from '../api/types';
import { useAddress } from '../kit/address';
import { ApprovalBadge } from '../kit/ApprovalBadge';
import { Icon } from '../kit/Icon';
import { ButtonTo } from '../kit/LinkTo';
import { PageHeader } from '../kit/PageHeader';
import { Notice, type Tone } from '../kit/Pill';
import { QueryStates } from '../kit/QueryStates';
import { TierBadge } from '../kit/TierBadge';
import { DeploymentPanel } from '../monitoring/DeploymentPanel';
import { ReportPanel } from '../reports/ReportPanel';
import { useHasRole } from '../session/queries';
import { BiasOverview } from './BiasOverview';
import { DecisionPanel } from './decision/DecisionPanel';
import { EditSystem } from './EditSystem';
import { ModelPanel } from './model/ModelPanel';
import { useProject, useStanding, useSystem } from './queries';
import { SystemHistory } from './SystemHistory';
import { SystemSummary } from './SystemSummary';

interface Part {
  tab: string;
  label: string;
  show: (system: AiSystem) => ReactNode;
}

/** The parts of a system's page; each has its address, and only the one that is open asks the server. */
const PARTS: Part[] = [
  { tab: 'summary', label: 'Summary', show: (system) => <SystemSummary system={system} /> },
  { tab: 'versions', label: 'Versions & data', show: (system) => <ModelPanel system={system} /> },
  { tab: 'ai-act', label: 'AI Act', show: (system) => <ClassificationSummary systemId={system.id} /> },
  { tab: 'obligations', label: 'Obligations', show: (system) => <ObligationsPanel systemId={system.id} /> },
  { tab: 'bias', label: 'Bias', show: (system) => <BiasOverview systemId={system.id} /> },
  { tab: 'decisions', label: 'Decisions', show: (system) => <DecisionPanel systemId={system.id} /> },
  { tab: 'monitoring', label: 'Monitoring', show: (system) => <DeploymentPanel systemId={system.id} /> },
  { tab: 'reports', label: 'Reports', show: (system) => <ReportPanel systemId={system.id} /> },
  { tab: 'history', label: 'History', show: (system) => <SystemHistory systemId={system.id} /> },
];

export function SystemPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const system = useSystem(id);
  return (
    <QueryStates query={system} page skeleton={<PageSkeleton />}>
      {(one) => <Shown system={one} />}
    </QueryStates>
  );
}

function Shown({ system }: { system: AiSystem }) {
  const [search, setSearch] = useAddress();
  const [editing, edit] = useDisclosure(false);
  const project = useProject(system.projectId);
  const owner = useHasRole('OWNER');
  const part = PARTS.find((one) => one.tab === search.tab) ?? PARTS[0];
  return (
    <Stack gap="md">
      <PageHeader
        title={system.description.name}
        crumbs={[
          { label: 'AI systems', to: '/systems' },
          { label: project.data?.name ?? 'Project', to: '/projects/$id', params: { id: system.projectId } },
        ]}
        badges={
          <>
            <TierBadge tier={system.tier} />
            <ApprovalBadge approval={system.approval} />
          </>
        }
        lead={system.description.purpose}
        actions={
          owner && (
            <>
              <Button variant="default" leftSection={<Icon name="edit" size={16} />} onClick={edit.open}>
                Edit
              </Button>
              <ButtonTo to="/systems/$id/ai-act" params={{ id: system.id }} variant={system.tier ? 'default' : 'filled'}>
                {system.tier ? 'Classify again' : 'Classify under the AI Act'}
              </ButtonTo>
            </>
          )
        }
      />
      <StandingLine system={system} />
      <Modal opened={editing} onClose={edit.close} size="lg" title={`Edit ${system.description.name}`}>
        <EditSystem system={system} onDone={edit.close} />
      </Modal>
      <Tabs value={part?.tab ?? null} onChange={(tab) => setSearch({ tab: tab === 'summary' ? undefined : (tab ?? undefined) })}>
        <Tabs.List mb="md" className="tab-strip">
          {PARTS.map((one) => (
            <Tabs.Tab key={one.tab} value={one.tab}>
              {one.label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {PARTS.map((one) => (
          <Tabs.Panel key={one.tab} value={one.tab}>
            {one.tab === part?.tab && one.show(system)}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  );
}

const TONES: Record<AiSystem['approval'], Tone> = {
  APPROVED: 'ok',
  REQUESTED: 'info',
  NOT_REQUESTED: 'neutral',
  STALE: 'caution',
  REJECTED: 'danger',
};

/** Whether it may be used, in one sentence. */
function StandingLine({ system }: { system: AiSystem }) {
  const standing = useStanding(system.id);
  return (
    <QueryStates query={standing} skeleton={<Skeleton h={48} />}>
      {(one) => <Notice tone={system.tier === 'PROHIBITED' ? 'danger' : TONES[system.approval]}>{one.sentence}</Notice>}
    </QueryStates>
  );
}

function PageSkeleton() {
  return (
    <Stack>
      <Skeleton h={32} w="45%" />
      <Skeleton h={48} />
      <Skeleton h={36} />
      <Skeleton h={240} />
    </Stack>
  );
}
