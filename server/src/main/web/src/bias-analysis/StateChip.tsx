import { Badge } from '@mantine/core';
import type { Analysis } from '../api/types';
import { words } from '../kit/words';

const LOOK: Record<Analysis['state'], { colour: string; sign: string }> = {
  QUEUED: { colour: 'gray', sign: '…' },
  RUNNING: { colour: 'blue', sign: '▸' },
  DONE: { colour: 'teal', sign: '✓' },
  FAILED: { colour: 'red', sign: '✗' },
  CANCELLED: { colour: 'gray', sign: '–' },
};

/** Where an analysis stands, as a word with a sign. */
export function StateChip({ state }: { state: Analysis['state'] }) {
  return (
    <Badge variant="light" color={LOOK[state].colour} tt="none" miw="max-content">
      {LOOK[state].sign} {words(state)}
    </Badge>
  );
}
