import { describe, expect, it } from 'vitest';
import type { Obligation } from '../../api/types';
import { chosen, statusOf, tally } from './status';

const duty = (dutyId: string, work?: Partial<NonNullable<Obligation['work']>>, binds = true): Obligation => ({
  dutyId,
  title: dutyId,
  article: '4',
  binds,
  roles: [],
  dates: [],
  expected: [],
  evidence: [],
  ...(work && {
    work: { version: 0, status: 'OPEN', accountableId: 'a', dueOn: '2026-12-01', overdue: false, reason: '', ...work },
  }),
});

const ALL = [
  duty('none'),
  duty('late', { overdue: true }),
  duty('done', { status: 'ACCEPTED', accountableId: 'b' }),
  duty('waived', { status: 'WAIVED' }),
  duty('gone', { status: 'IN_PROGRESS' }, false),
];

const ids = (all: Obligation[]) => all.map((one) => one.dutyId);

describe('obligations', () => {
  it('without anybody in charge are not open but unassigned', () => {
    expect(statusOf(duty('none'))).toBe('UNASSIGNED');
  });

  it('are unfinished while they bind and are neither accepted nor set aside', () => {
    expect(ids(chosen(ALL, 'UNFINISHED', 'a'))).toEqual(['none', 'late']);
    expect(ids(chosen(ALL, 'OVERDUE', 'a'))).toEqual(['late']);
    expect(ids(chosen(ALL, 'MINE', 'b'))).toEqual(['done']);
  });

  it('are counted only while they bind', () => {
    expect(tally(ALL)).toEqual({ binding: 4, accepted: 1, setAside: 1, overdue: 1, unassigned: 1 });
  });
});
