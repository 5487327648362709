import type { Tier } from '../api/types';
import { Pill, type Tone } from './Pill';

export const TIERS: Record<Tier, { word: string; tone: Tone; sign: string }> = {
  PROHIBITED: { word: 'Prohibited', tone: 'danger', sign: '✕' },
  HIGH_RISK: { word: 'High-risk', tone: 'warn', sign: '▲' },
  GPAI_SYSTEMIC: { word: 'GPAI systemic', tone: 'violet', sign: '◆' },
  GPAI: { word: 'GPAI', tone: 'violet', sign: '◆' },
  EXEMPT_6_3: { word: 'Exempt 6(3)', tone: 'caution', sign: '◇' },
  TRANSPARENCY: { word: 'Transparency', tone: 'info', sign: '◐' },
  MINIMAL: { word: 'Minimal', tone: 'ok', sign: '○' },
  OUT_OF_SCOPE: { word: 'Out of scope', tone: 'neutral', sign: '–' },
};

/** The tier as a word with a sign; "not assessed" never looks like a low tier. */
export function TierBadge({ tier }: { tier?: Tier | null }) {
  if (!tier) {
    return (
      <Pill tone="open" sign="?">
        Not assessed
      </Pill>
    );
  }
  const look = TIERS[tier];
  return (
    <Pill tone={look.tone} sign={look.sign}>
      {look.word}
    </Pill>
  );
}
