import { Pill, type Tone } from './Pill';
import { words } from './words';

const LOOK: Record<string, { tone: Tone; sign: string }> = {
  MET: { tone: 'ok', sign: '✓' },
  NOT_MET: { tone: 'danger', sign: '✗' },
  INCONCLUSIVE: { tone: 'caution', sign: '?' },
  UNDEFINED: { tone: 'neutral', sign: '–' },
};

/** A verdict as a word with a sign, never as a colour alone. */
export function VerdictChip({ verdict }: { verdict: string }) {
  const look = LOOK[verdict] ?? { tone: 'neutral' as const, sign: '' };
  return (
    <Pill tone={look.tone} sign={look.sign}>
      {words(verdict)}
    </Pill>
  );
}
