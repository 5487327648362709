import { Grid, List, Stack, Text, Title } from '@mantine/core';
import type { Obligation } from '../../api/types';
import { Facts } from '../../kit/Panel';
import { words } from '../../kit/words';
import { useHasRole } from '../../session/queries';
import { AssignmentForm } from './AssignmentForm';
import { EvidenceForm } from './EvidenceForm';
import { EvidenceList } from './EvidenceList';
import { StepForm } from './StepForm';

interface Props {
  systemId: string;
  one: Obligation;
}

/** One obligation: what is owed and since when, who is in charge, and what was handed in. */
export function ObligationDetail({ systemId, one }: Props) {
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Stack gap="md">
          <Facts facts={facts(one)} />
          <AssignmentForm systemId={systemId} one={one} />
          {one.work && <StepForm systemId={systemId} duty={one.dutyId} work={one.work} />}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Shown systemId={systemId} one={one} />
      </Grid.Col>
    </Grid>
  );
}

function facts(one: Obligation): [string, string][] {
  const dates = one.dates.map((date) => {
    const late = date.byLetter === date.bitesFrom ? '' : ` (by letter ${date.byLetter})`;
    return `${date.bitesFrom}${late}${date.ground ? `, ${date.ground}` : ''}`;
  });
  return [
    ...(one.roles.length > 0 ? [['Owed as', one.roles.map(words).join(', ')] as [string, string]] : []),
    ...(dates.length > 0 ? [['Applies from', dates.join('; ')] as [string, string]] : []),
    ...(one.work?.reason ? [['Reason', one.work.reason] as [string, string]] : []),
  ];
}

function Shown({ systemId, one }: Props) {
  const mayGive = [useHasRole('OWNER'), useHasRole('DEVELOPER'), useHasRole('VALIDATOR')].includes(true);
  const aside = one.work?.status === 'WAIVED' || one.work?.status === 'NOT_APPLICABLE';
  return (
    <Stack gap="md">
      {one.expected.length > 0 && (
        <div>
          <Title order={4} size="h6">
            What would show it
          </Title>
          <List size="sm">
            {one.expected.map((evidence) => (
              <List.Item key={evidence}>{evidence}</List.Item>
            ))}
          </List>
        </div>
      )}
      <div>
        <Title order={4} size="h6" mb={4}>
          Evidence
        </Title>
        <EvidenceList systemId={systemId} evidence={one.evidence} />
      </div>
      {mayGive && one.work && !aside && <EvidenceForm systemId={systemId} duty={one.dutyId} />}
      {!one.work && (
        <Text size="sm" c="dimmed">
          Evidence can be handed in as soon as somebody is in charge.
        </Text>
      )}
    </Stack>
  );
}
