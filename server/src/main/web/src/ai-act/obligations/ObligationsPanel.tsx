import { Accordion, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { Obligation } from '../../api/types';
import { EmptyState } from '../../kit/EmptyState';
import { ButtonTo } from '../../kit/LinkTo';
import { Panel } from '../../kit/Panel';
import { Pill } from '../../kit/Pill';
import { ProblemPanel } from '../../kit/ProblemPanel';
import { QueryStates, RowSkeleton } from '../../kit/QueryStates';
import { plural } from '../../kit/words';
import { usePersonName } from '../../model-registry/queries';
import { useHasRole, useSession } from '../../session/queries';
import { ObligationDetail } from './ObligationDetail';
import { useObligations, usePlan } from './queries';
import { type Choice, chosen, STATUS, statusOf, tally } from './status';

/** What a system owes under the AI Act, who is in charge of it, and what shows that it is met. */
export function ObligationsPanel({ systemId }: { systemId: string }) {
  const obligations = useObligations(systemId);
  return (
    <QueryStates query={obligations} skeleton={<RowSkeleton />}>
      {(all) => (all.length === 0 ? <Nothing systemId={systemId} /> : <Shown systemId={systemId} all={all} />)}
    </QueryStates>
  );
}

function Nothing({ systemId }: { systemId: string }) {
  return (
    <EmptyState title="No obligation follows yet" icon="law">
      <Text size="sm" c="dimmed">
        Obligations follow from the tier and the roles of a system; they appear here when it is classified.
      </Text>
      <ButtonTo to="/systems/$id/ai-act" params={{ id: systemId }} variant="default">
        Open the questionnaire
      </ButtonTo>
    </EmptyState>
  );
}

const CHOICES: { value: Choice; label: string }[] = [
  { value: 'ALL', label: 'All' },
  { value: 'UNFINISHED', label: 'Unfinished' },
  { value: 'OVERDUE', label: 'Overdue' },
  { value: 'MINE', label: 'Mine' },
];

function Shown({ systemId, all }: { systemId: string; all: Obligation[] }) {
  const [choice, setChoice] = useState<Choice>('ALL');
  const person = useSession().data?.personId;
  const shown = chosen(all, choice, person);
  return (
    <Panel title="Obligations" about={<Tally all={all} />} actions={<Plan systemId={systemId} all={all} />}>
      <SegmentedControl
        aria-label="Which obligations"
        size="xs"
        mb="sm"
        data={CHOICES}
        value={choice}
        onChange={(value) => setChoice(value as Choice)}
      />
      {shown.length === 0 ? (
        <Text size="sm" c="dimmed">
          None of the {all.length} obligations is of this kind.
        </Text>
      ) : (
        <Accordion variant="separated" chevronPosition="left" order={3}>
          {shown.map((one) => (
            <Accordion.Item key={one.dutyId} value={one.dutyId}>
              <Accordion.Control>
                <Headline one={one} />
              </Accordion.Control>
              <Accordion.Panel>
                <ObligationDetail systemId={systemId} one={one} />
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </Panel>
  );
}

function Tally({ all }: { all: Obligation[] }) {
  const { binding, accepted, setAside, overdue, unassigned } = tally(all);
  const parts = [
    `${accepted} of ${plural(binding, 'obligation')} accepted`,
    setAside > 0 && `${setAside} set aside`,
    overdue > 0 && `${overdue} overdue`,
    unassigned > 0 && `${unassigned} without anybody in charge`,
  ].filter(Boolean);
  return <>{parts.join(', ')}.</>;
}

function Plan({ systemId, all }: { systemId: string; all: Obligation[] }) {
  const owner = useHasRole('OWNER');
  const plan = usePlan(systemId);
  const { unassigned } = tally(all);
  if (!owner || unassigned === 0) {
    return null;
  }
  return (
    <div>
      {plan.error && <ProblemPanel problem={plan.error} />}
      <Button
        loading={plan.isPending}
        onClick={() => plan.mutate(undefined)}
        title="Due on the day on which each of them bites; you hand them on one by one"
      >
        Take charge of {unassigned === 1 ? 'the one' : `all ${unassigned}`} without anybody
      </Button>
    </div>
  );
}

function Headline({ one }: { one: Obligation }) {
  const nameOf = usePersonName();
  const look = STATUS[statusOf(one)];
  return (
    <Group justify="space-between" gap="xs" pr="sm">
      <div style={{ flex: '1 1 300px' }}>
        <Text size="sm" fw={560}>
          {one.title}
        </Text>
        <Text size="xs" c="dimmed">
          {one.binds ? `Article ${one.article}` : 'No longer follows from the classification'}
          {one.work && `, ${nameOf(one.work.accountableId)}, due ${one.work.dueOn}`}
        </Text>
      </div>
      <Group gap="xs">
        {one.work?.overdue && (
          <Pill tone="danger" sign="!">
            Overdue
          </Pill>
        )}
        <Pill tone={look.tone} sign={look.sign}>
          {look.word}
          {one.work?.waivedUntil && ` until ${one.work.waivedUntil}`}
        </Pill>
      </Group>
    </Group>
  );
}
