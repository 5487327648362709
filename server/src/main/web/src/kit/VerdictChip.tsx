import { Badge } from '@mantine/core';
import { words } from './words';

const LOOK: Record<string, { colour: string; sign: string }> = {
  MET: { colour: 'teal', sign: '✓' },
  NOT_MET: { colour: 'red', sign: '✗' },
  INCONCLUSIVE: { colour: 'yellow', sign: '?' },
  UNDEFINED: { colour: 'gray', sign: '–' },
};

/** A verdict as a word with a sign, never as a colour alone. */
export function VerdictChip({ verdict }: { verdict: string }) {
  const look = LOOK[verdict] ?? { colour: 'gray', sign: '' };
  return (
    <Badge variant="light" color={look.colour} tt="none" miw="max-content">
      {look.sign} {words(verdict)}
    </Badge>
  );
}
