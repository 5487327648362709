import { Group, List, Stack, Table, Text, Title } from '@mantine/core';
import type { Classification } from '../api/types';
import { TierBadge } from '../kit/TierBadge';

/** The tier with the rules that led to it and the obligations that follow. */
export function ClassificationPath({ classification }: { classification: Classification }) {
  const { outcome } = classification;
  return (
    <Stack>
      {outcome.determined ? (
        <Group gap="xs">
          {outcome.tiers.map((tier) => (
            <TierBadge key={tier} tier={tier} />
          ))}
        </Group>
      ) : (
        <Group gap="xs">
          <Text size="sm">Still possible:</Text>
          {[...new Set(outcome.possibleTierSets.flat())].map((tier) => (
            <TierBadge key={tier} tier={tier} />
          ))}
        </Group>
      )}
      <div>
        <Title order={3} size="h5">
          Path of rules
        </Title>
        {classification.firedRules.length === 0 ? (
          <Text size="sm" c="dimmed">
            No rule has applied so far.
          </Text>
        ) : (
          <List size="sm" spacing="xs">
            {classification.firedRules.map((rule) => (
              <List.Item key={rule.id}>
                <b>{rule.article}</b>: {rule.sentence}
              </List.Item>
            ))}
          </List>
        )}
      </div>
      {classification.obligations.length > 0 && (
        <Table.ScrollContainer minWidth={560}>
          <Table captionSide="top">
            <Table.Caption ta="left">{classification.obligations.length} obligations follow</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Obligation</Table.Th>
                <Table.Th scope="col">Article</Table.Th>
                <Table.Th scope="col">Role</Table.Th>
                <Table.Th scope="col">Applies from</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {classification.obligations.map((duty) => (
                <Table.Tr key={duty.id}>
                  <Table.Td>{duty.title}</Table.Td>
                  <Table.Td>{duty.article}</Table.Td>
                  <Table.Td>{duty.roles.join(', ')}</Table.Td>
                  <Table.Td>{datesOf(duty)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}

const datesOf = (duty: Classification['obligations'][number]) =>
  [...new Set(duty.dates.map((date) => date.bitesFrom))].join(', ') || '–';
