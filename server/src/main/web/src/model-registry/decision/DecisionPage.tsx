import { Grid, Stack, Table, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { Decision, Tier } from '../../api/types';
import { Digest } from '../../kit/Digest';
import { PageHeader } from '../../kit/PageHeader';
import { Panel } from '../../kit/Panel';
import { Pill } from '../../kit/Pill';
import { QueryStates } from '../../kit/QueryStates';
import { TierBadge, TIERS } from '../../kit/TierBadge';
import { When } from '../../kit/When';
import { usePersonName, useSystem } from '../queries';
import { ChecksPanel } from './ChecksPanel';
import { DecisionBadge } from './DecisionBadge';
import { VotesPanel } from './VotesPanel';
import { useDecision } from './queries';

export function DecisionPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const decision = useDecision(id);
  return <QueryStates query={decision} page>{(one) => <DecisionRoom decision={one} />}</QueryStates>;
}

/** What is decided on, what a careful voter looks at first, and who has voted. */
function DecisionRoom({ decision }: { decision: Decision }) {
  const nameOf = usePersonName();
  const system = useSystem(decision.systemId);
  return (
    <Stack gap="md">
      <PageHeader
        title="Request for approval"
        crumbs={[
          { label: 'AI systems', to: '/systems' },
          {
            label: system.data?.description.name ?? 'System',
            to: '/systems/$id',
            params: { id: decision.systemId },
            search: { tab: 'decisions' },
          },
        ]}
        badges={<DecisionBadge state={decision.state} />}
        lead={
          <>
            {partOf(decision, 'System')}, version {partOf(decision, 'Model version')}: requested by{' '}
            {nameOf(decision.requestedBy)}, <When at={decision.requestedAt} />
          </>
        }
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 5 }} order={{ base: 2, lg: 1 }}>
          <DossierPanel decision={decision} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6, lg: 3.5 }} order={{ base: 1, lg: 2 }}>
          <ChecksPanel checks={decision.checks} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6, lg: 3.5 }} order={{ base: 1, lg: 3 }}>
          <VotesPanel decision={decision} validatorId={system.data?.description.validatorId} />
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

const partOf = (decision: Decision, name: string) => decision.dossier.find((part) => part.name === name)?.value ?? '…';

const FIRST = ['System', 'Model version', 'Intended purpose', 'Known limits', 'Who is affected', 'AI Act tier', 'Verdicts'];

/** What voters read first comes first; the order does not touch the digest. */
function rank(name: string) {
  const place = FIRST.indexOf(name);
  return place < 0 ? FIRST.length : place;
}

function DossierPanel({ decision }: { decision: Decision }) {
  const parts = [...decision.dossier].sort((one, other) => rank(one.name) - rank(other.name));
  return (
    <Panel
      title="Dossier, frozen"
      about={
        <>
          Votes are bound to <Digest value={decision.dossierDigest} name="the dossier" />
        </>
      }
    >
      <Table aria-label="Dossier">
        <Table.Tbody>
          {parts.map((part) => (
            <Table.Tr key={part.name}>
              <Table.Th scope="row" w="38%" c="dimmed" style={{ verticalAlign: 'top' }} fw={500}>
                {part.name}
              </Table.Th>
              <Table.Td>
                {part.name === 'AI Act tier' ? (
                  <TierBadge tier={part.value in TIERS ? (part.value as Tier) : null} />
                ) : part.value ? (
                  <Text size="sm" className="breakable">
                    {part.value}
                  </Text>
                ) : (
                  <Pill tone="caution" sign="!">
                    Empty
                  </Pill>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}
