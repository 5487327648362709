import { Badge } from '@mantine/core';
import type { Tier } from '../api/types';

const LOOK: Record<Tier, { word: string; colour: string; sign: string }> = {
  PROHIBITED: { word: 'Prohibited', colour: 'red', sign: '✕' },
  HIGH_RISK: { word: 'High-risk', colour: 'orange', sign: '▲' },
  EXEMPT_6_3: { word: 'Exempt 6(3)', colour: 'yellow', sign: '◇' },
  TRANSPARENCY: { word: 'Transparency', colour: 'blue', sign: '◐' },
  MINIMAL: { word: 'Minimal', colour: 'teal', sign: '○' },
  OUT_OF_SCOPE: { word: 'Out of scope', colour: 'gray', sign: '–' },
  GPAI: { word: 'GPAI', colour: 'violet', sign: '◆' },
  GPAI_SYSTEMIC: { word: 'GPAI systemic', colour: 'grape', sign: '◆' },
};

/** The tier as a word with a sign; "not assessed" never looks like a low tier. */
export function TierBadge({ tier }: { tier?: Tier | null }) {
  if (!tier) {
    return (
      <Badge variant="outline" color="gray" tt="none" miw="max-content">
        ? Not assessed
      </Badge>
    );
  }
  const look = LOOK[tier];
  return (
    <Badge variant="light" color={look.colour} tt="none" miw="max-content">
      {look.sign} {look.word}
    </Badge>
  );
}
