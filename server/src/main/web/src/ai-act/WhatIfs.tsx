import { Accordion, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Answers } from '../api/types';
import { QueryStates } from '../kit/QueryStates';
import { TierBadge } from '../kit/TierBadge';
import { useWhatIf } from './queries';

interface Props {
  answers: Answers;
  onTry: (fact: string, values: string[]) => void;
}

/** The smallest other answers that would lead elsewhere, each ready to be tried. */
export function WhatIfs({ answers, onTry }: Props) {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <Accordion variant="contained" order={3} value={opened} onChange={setOpened}>
      <Accordion.Item value="what-if">
        <Accordion.Control>What other answers would change</Accordion.Control>
        <Accordion.Panel>{opened && <Found answers={answers} onTry={onTry} />}</Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

function Found({ answers, onTry }: Props) {
  const whatIf = useWhatIf(answers);
  return (
    <QueryStates query={whatIf}>
      {(all) =>
        all.length === 0 ? (
          <Text size="sm" c="dimmed">
            No single other answer would lead to another tier.
          </Text>
        ) : (
          <Stack gap="sm">
            {all.map((one) => (
              <div key={one.fact}>
                <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
                  <Group gap={4}>
                    {one.tiers.map((tier) => (
                      <TierBadge key={tier} tier={tier} />
                    ))}
                  </Group>
                  <Button size="compact-xs" variant="default" onClick={() => onTry(one.fact, one.values)}>
                    Try it
                  </Button>
                </Group>
                <Text size="sm" mt={2}>
                  {one.sentence}
                </Text>
                <Text size="xs" c="dimmed">
                  {one.article}
                </Text>
              </div>
            ))}
          </Stack>
        )
      }
    </QueryStates>
  );
}
