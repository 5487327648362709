import { describe, expect, it } from 'vitest';
import { NOTHING_TYPED } from './examination';
import { forestLines, forestRange } from './forestLines';
import { analysis, NOTHING_ASKED, topsFault } from './task';

const draft = { ...NOTHING_ASKED, groupings: 'sex, sex*age' };

describe('a draft of an analysis', () => {
  it('of decisions sends values and what is examined beside', () => {
    const sent = analysis(draft, NOTHING_TYPED);

    expect(sent).toMatchObject({ task: 'BINARY', positiveValue: '1', groupings: [['sex'], ['sex', 'age']], examination: { parts: ['SUBGROUPS'] } });
    expect(sent).not.toHaveProperty('ranking');
  });

  it('of numbers leaves out what only decisions have', () => {
    const sent = analysis({ ...draft, task: 'REGRESSION', weight: 'w' }, NOTHING_TYPED);

    expect(Object.keys(sent).sort()).toEqual(['groupings', 'label', 'minimumGroupSize', 'prediction', 'task']);
  });

  it('of a ranking needs no relevance and sends the lengths of tops as numbers', () => {
    const sent = analysis({ ...draft, task: 'RANKING', label: ' ', score: 's', tops: '5, 20' }, NOTHING_TYPED);

    expect(sent).not.toHaveProperty('label');
    expect(sent.ranking).toEqual({ score: 's', tops: [5, 20] });
  });

  it('says which lengths of tops are none', () => {
    expect(topsFault('10, 0')).toContain('Whole numbers');
    expect(topsFault('10,100')).toBeUndefined();
  });
});

describe('the picture of a section', () => {
  const line = { label: 'a', text: '0.5', bounds: [] };

  it('reaches to zero where figures are near it, and no further than needed elsewhere', () => {
    expect(forestRange({ title: 't', lines: [{ ...line, value: 3, low: 2, high: 4 }] })[0]).toBe(0);
    expect(forestRange({ title: 't', lines: [{ ...line, value: 101, low: 100, high: 102 }] })[0]).toBeGreaterThan(99);
    expect(forestRange({ title: 't', lines: [{ ...line, value: -1, low: -2, high: 1, bounds: [5] }] })[1]).toBeGreaterThan(5);
  });

  it('says in words why a figure does not exist', () => {
    expect(forestLines({ title: 't', lines: [{ ...line, text: 'undefined: no row' }] })[0]?.number).toEqual({ reason: 'undefined: no row' });
  });
});
