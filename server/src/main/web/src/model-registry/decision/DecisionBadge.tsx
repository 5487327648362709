import type { Decision } from '../../api/types';
import { Pill, type Tone } from '../../kit/Pill';

const LOOK: Record<Decision['state'], { word: string; tone: Tone; sign: string }> = {
  OPEN: { word: 'Open', tone: 'info', sign: '…' },
  APPROVED: { word: 'Approved', tone: 'ok', sign: '✓' },
  REJECTED: { word: 'Rejected', tone: 'danger', sign: '✕' },
  STALE: { word: 'Stale', tone: 'caution', sign: '↻' },
};

export function DecisionBadge({ state }: { state: Decision['state'] }) {
  const look = LOOK[state];
  return (
    <Pill tone={look.tone} sign={look.sign}>
      {look.word}
    </Pill>
  );
}
