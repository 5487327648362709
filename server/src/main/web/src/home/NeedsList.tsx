import { Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Home, Need, NeedKind } from '../api/types';
import { Icon, type IconName } from '../kit/Icon';
import { LinkTo, type Place } from '../kit/LinkTo';
import { Panel } from '../kit/Panel';
import { Ago } from '../kit/When';
import { useSession } from '../session/queries';

interface Kind {
  title: string;
  icon: IconName;
  open: (need: Need) => Place;
  all?: Record<string, string>;
}

const obligations = (need: Need): Place => ({
  to: '/systems/$id',
  params: { id: need.systemId },
  search: { tab: 'obligations' },
});

const KINDS: Record<NeedKind, Kind> = {
  VOTE: {
    title: 'Waiting for your vote',
    icon: 'vote',
    open: (need) => ({ to: '/decisions/$id', params: { id: need.subjectId } }),
    all: { approval: 'REQUESTED' },
  },
  OPEN_ALERT: {
    title: 'Open alerts',
    icon: 'alert',
    open: (need) => ({ to: '/deployments/$id', params: { id: need.subjectId } }),
    all: { alerts: 'open' },
  },
  OBLIGATION_OVERDUE: { title: 'Overdue obligations', icon: 'law', open: obligations },
  EVIDENCE_TO_REVIEW: { title: 'Evidence to review', icon: 'law', open: obligations },
  OBLIGATION_DUE: { title: 'Obligations due within 30 days', icon: 'law', open: obligations },
  DECISION_FELL: {
    title: 'Requests that fell',
    icon: 'undo',
    open: (need) => ({ to: '/systems/$id', params: { id: need.systemId }, search: { tab: 'decisions' } }),
    all: { approval: 'REJECTED,STALE' },
  },
  NOT_CLASSIFIED: {
    title: 'Not classified under the AI Act',
    icon: 'law',
    open: (need) => ({ to: '/systems/$id/ai-act', params: { id: need.systemId } }),
    all: { tier: 'NOT_ASSESSED' },
  },
  CRITERIA_NOT_SEALED: {
    title: 'Criteria not sealed',
    icon: 'seal',
    open: (need) => ({ to: '/model-versions/$id', params: { id: need.subjectId } }),
  },
};

/** What waits for this person, gravest first, each with its reason and the way to settle it. */
export function NeedsList({ needs }: { needs: Home['needs'] }) {
  return (
    <Panel title="What needs you">
      {needs.length === 0 ? <Nothing /> : null}
      <Stack gap="md">
        {needs.map((group) => {
          const kind = KINDS[group.kind];
          return (
            <section key={group.kind} aria-label={kind.title}>
              <Group gap="xs" mb={2} justify="space-between">
                <Group gap="xs">
                  <Icon name={kind.icon} size={16} />
                  <Title order={3} size="h5">
                    {kind.title}
                  </Title>
                  <Text size="sm" c="dimmed">
                    {group.total}
                  </Text>
                </Group>
                {kind.all && group.total > group.items.length && (
                  <LinkTo to="/systems" search={kind.all} size="sm">
                    Show all {group.total}
                  </LinkTo>
                )}
              </Group>
              {group.items.map((need) => (
                <NeedLink key={need.subjectId + need.why} need={need} place={kind.open(need)} />
              ))}
            </section>
          );
        })}
      </Stack>
    </Panel>
  );
}

function NeedLink({ need, place }: { need: Need; place: Place }) {
  return (
    <Link to={place.to} params={place.params} search={place.search} className="need">
      <span className="need-name">{need.system}</span>
      <span className="need-since">
        <Ago at={need.since} />
      </span>
      <span className="need-why">{need.why}</span>
    </Link>
  );
}

const DUTY: Record<string, string> = {
  OWNER: 'Systems you own appear here while they lack a tier, lost their approval raise an alert or owe something that is late.',
  DEVELOPER: 'Systems you develop appear here when an alert is open.',
  VALIDATOR: 'Requests that wait for your vote, criteria to seal and alerts of your systems appear here.',
  BOARD: 'Requests that wait for the board and open alerts of the whole portfolio appear here.',
  AUDITOR: 'You read everything and decide nothing; open alerts appear here.',
  ADMINISTRATOR: 'You see everything and decide nothing; open alerts appear here.',
};

function Nothing() {
  const roles = useSession().data?.roles ?? [];
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <Text c="var(--ok-fg)" component="div">
        <Icon name="check" size={22} />
      </Text>
      <div>
        <Text fw={560}>Nothing waits for you.</Text>
        {roles.map((role) => (
          <Text key={role} size="sm" c="dimmed">
            {DUTY[role]}
          </Text>
        ))}
      </div>
    </Group>
  );
}
