import { Group, Stack, Text } from '@mantine/core';
import type { Decision } from '../../api/types';
import { Panel } from '../../kit/Panel';
import { Pill, type Tone } from '../../kit/Pill';

type Check = Decision['checks'][number];

const LOOK: Record<Check['outcome'], { word: string; tone: Tone; sign: string }> = {
  PASSED: { word: 'Yes', tone: 'ok', sign: '✓' },
  FAILED: { word: 'No', tone: 'danger', sign: '✗' },
  ATTENTION: { word: 'Look', tone: 'caution', sign: '!' },
};

/** What the dossier answers to the questions that every voter should ask. */
export function ChecksPanel({ checks }: { checks: Check[] }) {
  return (
    <Panel title="Checks" about="Read from the frozen dossier. They advise; you decide.">
      <Stack gap="sm">
        {checks.map((check) => {
          const look = LOOK[check.outcome];
          return (
            <Group key={check.question} gap="sm" wrap="nowrap" align="flex-start">
              <Pill tone={look.tone} sign={look.sign}>
                {look.word}
              </Pill>
              <div>
                <Text size="sm" fw={560}>
                  {check.question}
                </Text>
                <Text size="sm" c="dimmed" className="breakable">
                  {check.finding}
                </Text>
              </div>
            </Group>
          );
        })}
      </Stack>
    </Panel>
  );
}
