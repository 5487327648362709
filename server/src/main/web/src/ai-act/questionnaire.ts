import type { Answers, SavedAnswer, SavedAnswerInput } from '../api/types';

/** What stands at one question: its answer, that it is not known, or nothing, and a comment. */
export interface Said {
  state: SavedAnswer['state'];
  values: string[];
  comment: string;
}

export type Sheet = Record<string, Said>;

export const SILENT: Said = { state: 'UNANSWERED', values: [], comment: '' };

/** The sheet as people left it; before anybody saved one, the answers of the newest classification. */
export function sheetOf(saved: SavedAnswer[], classified: Answers): Sheet {
  const kept = Object.entries(classified).map(([fact, values]): [string, Said] => [fact, answered(values)]);
  const left = saved.map(({ fact, state, values, comment }): [string, Said] => [fact, { state, values, comment }]);
  return Object.fromEntries(saved.length === 0 ? kept : left);
}

export const answered = (values: string[], comment = ''): Said => ({ state: 'ANSWERED', values, comment });

/** Only what is answered is a fact; what is not known stays open. */
export function answersOf(sheet: Sheet): Answers {
  const given = Object.entries(sheet).filter(([, said]) => said.state === 'ANSWERED');
  return Object.fromEntries(given.map(([fact, said]) => [fact, said.values]));
}

/** The questions that somebody looked at and cannot answer. */
export const notKnownOf = (sheet: Sheet): string[] =>
  Object.entries(sheet)
    .filter(([, said]) => said.state === 'NOT_KNOWN')
    .map(([fact]) => fact);

/** What differs from what is saved, each with the version that it takes the place of. */
export function unsaved(sheet: Sheet, saved: SavedAnswer[]): SavedAnswerInput[] {
  const before = new Map(saved.map((answer) => [answer.fact, answer]));
  return Object.entries(sheet)
    .filter(([fact, said]) => !same(said, before.get(fact) ?? SILENT))
    .map(([fact, said]) => {
      const version = before.get(fact)?.version;
      return { fact, ...said, ...(version !== undefined && { version }) };
    });
}

const same = (one: Said, other: Said) =>
  one.state === other.state && one.comment.trim() === other.comment && one.values.join('\n') === other.values.join('\n');
