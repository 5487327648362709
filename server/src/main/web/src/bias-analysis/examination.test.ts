import { describe, expect, it } from 'vitest';
import { examination, NOTHING_TYPED, populationFault } from './examination';

describe('examination', () => {
  it('leaves out what was left empty', () => {
    expect(examination(NOTHING_TYPED)).toEqual({ parts: ['SUBGROUPS'] });
  });

  it('takes lists apart and gathers shares by attribute', () => {
    const wish = examination({
      ...NOTHING_TYPED,
      parts: ['DATA'],
      features: ' age, income ,',
      rowId: ' id ',
      populations: 'sex, woman, 0.52\nsex, man, 0.48\n\nrace, a, 1',
    });
    expect(wish).toEqual({
      parts: ['DATA'],
      features: ['age', 'income'],
      rowId: 'id',
      populations: { sex: { woman: 0.52, man: 0.48 }, race: { a: 1 } },
    });
  });

  it('names the line of a population that cannot be read', () => {
    expect(populationFault('sex, woman, 0.5\nsex, man, half')).toContain('Line 2');
    expect(populationFault('sex, woman, 1.5')).toContain('Line 1');
    expect(populationFault('sex, woman, 0.5\n')).toBeUndefined();
  });
});
