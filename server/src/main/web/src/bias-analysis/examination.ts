import type { AnalysisInput } from '../api/types';

type Examination = NonNullable<AnalysisInput['examination']>;
export type Part = NonNullable<Examination['parts']>[number];

/** The parts that look at rows one by one, which a table in a database does not give away. */
export const NEEDS_ROWS: readonly Part[] = ['INDIVIDUALS', 'DATA', 'TAMPERING'];

/** What somebody has typed about the parts to examine; lists are separated by commas. */
export interface ExaminationDraft {
  parts: Part[];
  score: string;
  features: string;
  provenance: string;
  rowId: string;
  baseline: string;
  populations: string;
}

export const NOTHING_TYPED: ExaminationDraft = {
  parts: ['SUBGROUPS'],
  score: '',
  features: '',
  provenance: '',
  rowId: '',
  baseline: '',
  populations: '',
};

/** The draft as the server takes it; what was left empty is left out. */
export function examination(draft: ExaminationDraft): Examination {
  const wish: Examination = { parts: draft.parts };
  for (const field of ['score', 'rowId', 'baseline'] as const) {
    if (draft[field].trim()) {
      wish[field] = draft[field].trim();
    }
  }
  for (const field of ['features', 'provenance'] as const) {
    if (names(draft[field]).length > 0) {
      wish[field] = names(draft[field]);
    }
  }
  const shares = populations(draft.populations);
  if (Object.keys(shares).length > 0) {
    wish.populations = shares;
  }
  return wish;
}

export const names = (list: string) =>
  list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The first line that is no "attribute, group, share", as a sentence; nothing if all are. */
export function populationFault(text: string): string | undefined {
  const at = text.split('\n').findIndex((line) => line.trim() !== '' && !parsed(line));
  return at < 0 ? undefined : `Line ${at + 1}: an attribute, a group and a share between 0 and 1, separated by commas`;
}

function populations(text: string): Record<string, Record<string, number>> {
  const all: Record<string, Record<string, number>> = {};
  for (const line of text.split('\n')) {
    const found = parsed(line);
    if (found) {
      all[found.attribute] = { ...all[found.attribute], [found.group]: found.share };
    }
  }
  return all;
}

function parsed(line: string): { attribute: string; group: string; share: number } | undefined {
  const parts = line.split(',').map((part) => part.trim());
  const [attribute, group, number] = parts;
  if (parts.length !== 3 || !attribute || !group || !number) {
    return undefined;
  }
  const share = Number(number);
  return share > 0 && share <= 1 ? { attribute, group, share } : undefined;
}
