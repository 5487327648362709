import type { Obligation, ObligationStatus } from '../../api/types';
import type { Tone } from '../../kit/Pill';

interface Look {
  word: string;
  tone: Tone;
  sign: string;
}

export const STATUS: Record<ObligationStatus | 'UNASSIGNED', Look> = {
  UNASSIGNED: { word: 'Nobody in charge', tone: 'open', sign: '?' },
  OPEN: { word: 'Open', tone: 'neutral', sign: '○' },
  IN_PROGRESS: { word: 'In progress', tone: 'info', sign: '◐' },
  EVIDENCE_GIVEN: { word: 'Evidence waits for review', tone: 'caution', sign: '◒' },
  ACCEPTED: { word: 'Accepted', tone: 'ok', sign: '✓' },
  WAIVED: { word: 'Waived', tone: 'violet', sign: '⏸' },
  NOT_APPLICABLE: { word: 'Not applicable', tone: 'neutral', sign: '–' },
};

export const statusOf = (one: Obligation): ObligationStatus | 'UNASSIGNED' => one.work?.status ?? 'UNASSIGNED';

export type Choice = 'ALL' | 'UNFINISHED' | 'OVERDUE' | 'MINE';

const SETTLED: string[] = ['ACCEPTED', 'WAIVED', 'NOT_APPLICABLE'];

export function chosen(all: Obligation[], choice: Choice, person: string | undefined): Obligation[] {
  switch (choice) {
    case 'ALL':
      return all;
    case 'UNFINISHED':
      return all.filter((one) => one.binds && !SETTLED.includes(statusOf(one)));
    case 'OVERDUE':
      return all.filter((one) => one.work?.overdue);
    case 'MINE':
      return all.filter((one) => one.work?.accountableId === person);
  }
}

/** The counts at the top: what binds, and how much of it is settled, late or without anybody. */
export function tally(all: Obligation[]) {
  const binding = all.filter((one) => one.binds);
  const count = (test: (one: Obligation) => boolean | undefined) => binding.filter(test).length;
  return {
    binding: binding.length,
    accepted: count((one) => one.work?.status === 'ACCEPTED'),
    setAside: count((one) => one.work?.status === 'WAIVED' || one.work?.status === 'NOT_APPLICABLE'),
    overdue: count((one) => one.work?.overdue),
    unassigned: count((one) => !one.work),
  };
}
