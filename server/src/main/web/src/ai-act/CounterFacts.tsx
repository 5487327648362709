import { Accordion, Group, Stack, Text } from '@mantine/core';
import type { Classification } from '../api/types';
import { TierBadge } from '../kit/TierBadge';

/** Why each other tier was not reached, and what would have to be so. */
export function CounterFacts({ facts }: { facts: Classification['counterFacts'] }) {
  if (facts.length === 0) {
    return null;
  }
  return (
    <Accordion variant="contained" order={3}>
      <Accordion.Item value="others">
        <Accordion.Control>Why not another tier</Accordion.Control>
        <Accordion.Panel>
          <Stack gap="sm">
            {facts.map((fact) => (
              <div key={fact.ruleId + fact.tier}>
                <Group gap="xs">
                  <TierBadge tier={fact.tier} />
                  <Text size="xs" c="dimmed">
                    {fact.article}
                  </Text>
                </Group>
                <Text size="sm" mt={2}>
                  {fact.sentence}
                </Text>
              </div>
            ))}
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
