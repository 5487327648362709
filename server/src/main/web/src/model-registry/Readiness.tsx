import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AiSystem } from '../api/types';
import { useCriteria, useNewestReport } from '../bias-analysis/queries';
import { LinkTo } from '../kit/LinkTo';
import { Panel } from '../kit/Panel';
import { Pill } from '../kit/Pill';
import { plural } from '../kit/words';
import { useDeployments } from '../monitoring/queries';
import { useModels } from './model/queries';

/** From the first question to daily use: what is done, what is not, and where to do it. */
export function Readiness({ system }: { system: AiSystem }) {
  const models = useModels(system.id);
  const deployments = useDeployments(system.id);
  const versions = (models.data ?? []).flatMap((model) => model.versions);
  const newest = [...versions].sort((one, other) => other.registeredAt.localeCompare(one.registeredAt))[0];
  const alerts = (deployments.data ?? []).reduce((sum, one) => sum + one.openAlerts, 0);
  const watched = deployments.data?.length ?? 0;
  return (
    <Panel title="The way to approval" about="What stands behind the system today.">
      <Stack gap="xs">
        <Step done={Boolean(system.tier)} tab="ai-act" system={system} title="Classified under the AI Act" />
        <Step done={versions.length > 0} tab="versions" system={system} title="Model version registered">
          {newest && `newest ${newest.label}`}
        </Step>
        {newest ? <Evidence system={system} versionId={newest.id} /> : <NoEvidence system={system} />}
        <Step done={system.approval === 'APPROVED'} tab="decisions" system={system} title="Approved by validator and board" />
        <Step done={watched > 0} tab="monitoring" system={system} title="Monitored in use">
          {watched > 0 && (alerts > 0 ? `▲ ${plural(alerts, 'open alert')}` : 'no open alert')}
        </Step>
      </Stack>
    </Panel>
  );
}

function Evidence({ system, versionId }: { system: AiSystem; versionId: string }) {
  const criteria = useCriteria(versionId);
  const report = useNewestReport(versionId).data?.report;
  const missed = report?.criteria.filter((one) => one.verdict === 'NOT_MET').length ?? 0;
  return (
    <>
      <Step done={Boolean(criteria.data?.sealedAt)} tab="bias" system={system} title="Success criteria sealed" />
      <Step done={Boolean(report)} tab="bias" system={system} title="Analysed for bias">
        {missed > 0 && `▲ ${plural(missed, 'criterion', 'criteria')} not met`}
      </Step>
    </>
  );
}

function NoEvidence({ system }: { system: AiSystem }) {
  return (
    <>
      <Step done={false} tab="bias" system={system} title="Success criteria sealed" />
      <Step done={false} tab="bias" system={system} title="Analysed for bias" />
    </>
  );
}

interface StepProps {
  done: boolean;
  tab: string;
  title: string;
  system: AiSystem;
  children?: ReactNode;
}

function Step({ done, tab, title, system, children }: StepProps) {
  return (
    <Group gap="sm" wrap="nowrap">
      <Pill tone={done ? 'ok' : 'open'} sign={done ? '✓' : '○'}>
        {done ? 'Done' : 'Open'}
      </Pill>
      <LinkTo to="/systems/$id" params={{ id: system.id }} search={{ tab }} size="sm">
        {title}
      </LinkTo>
      {children && (
        <Text size="sm" c="dimmed">
          {children}
        </Text>
      )}
    </Group>
  );
}
