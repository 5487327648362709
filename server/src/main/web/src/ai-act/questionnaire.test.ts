import { describe, expect, it } from 'vitest';
import type { SavedAnswer } from '../api/types';
import { answered, answersOf, sheetOf, unsaved } from './questionnaire';

const saved = (fact: string, state: SavedAnswer['state'], values: string[], version = 0): SavedAnswer => ({
  fact,
  state,
  values,
  comment: '',
  by: 'p',
  at: '2026-11-25T12:00:00Z',
  version,
});

describe('a questionnaire', () => {
  it('begins with what people left, and with the classification while nobody has', () => {
    const left = [saved('profiling', 'NOT_KNOWN', [])];

    expect(sheetOf(left, { roles: ['provider'] })).toEqual({
      profiling: { state: 'NOT_KNOWN', values: [], comment: '' },
    });
    expect(sheetOf([], { roles: ['provider'] })).toEqual({ roles: answered(['provider']) });
  });

  it('takes only answers for facts, and an answer of none of these for one', () => {
    const sheet = { a: answered(['true']), b: answered([]), c: { state: 'NOT_KNOWN' as const, values: [], comment: 'ask' } };

    expect(answersOf(sheet)).toEqual({ a: ['true'], b: [] });
  });

  it('saves what differs, with the version that was seen', () => {
    const before = [saved('a', 'ANSWERED', ['true'], 3), saved('b', 'NOT_KNOWN', [])];
    const sheet = { a: answered(['false']), b: { state: 'NOT_KNOWN' as const, values: [], comment: ' ' }, c: answered([]) };

    expect(unsaved(sheet, before)).toEqual([
      { fact: 'a', state: 'ANSWERED', values: ['false'], comment: '', version: 3 },
      { fact: 'c', state: 'ANSWERED', values: [], comment: '' },
    ]);
  });
});
