import type { Approval } from '../api/types';
import { Pill, type Tone } from './Pill';

export const APPROVALS: Record<Approval, { word: string; tone: Tone; sign: string }> = {
  APPROVED: { word: 'Approved', tone: 'ok', sign: '✓' },
  REQUESTED: { word: 'Requested', tone: 'info', sign: '…' },
  NOT_REQUESTED: { word: 'Not requested', tone: 'open', sign: '–' },
  STALE: { word: 'Stale', tone: 'caution', sign: '↻' },
  REJECTED: { word: 'Rejected', tone: 'danger', sign: '✕' },
};

/** Where the latest request for approval stands. */
export function ApprovalBadge({ approval }: { approval: Approval }) {
  const look = APPROVALS[approval];
  return (
    <Pill tone={look.tone} sign={look.sign}>
      {look.word}
    </Pill>
  );
}
