import type { AnalysisInput, Task } from '../api/types';
import { type ExaminationDraft, examination, names } from './examination';

/** What somebody has typed about an analysis; lists are separated by commas, intersections joined by *. */
export interface AnalysisDraft {
  task: Task;
  label: string;
  prediction: string;
  positiveValue: string;
  favourableValue: string;
  weight: string;
  score: string;
  tieBreaker: string;
  tops: string;
  groupings: string;
  minimum: number | string;
}

export const NOTHING_ASKED: AnalysisDraft = {
  task: 'BINARY',
  label: 'y_true',
  prediction: 'y_pred',
  positiveValue: '1',
  favourableValue: '1',
  weight: '',
  score: '',
  tieBreaker: '',
  tops: '10, 100',
  groupings: '',
  minimum: 30,
};

export const TASKS: { value: Task; label: string; about: string }[] = [
  { value: 'BINARY', label: 'Decisions', about: 'The model gives one of two answers.' },
  { value: 'MULTICLASS', label: 'Classes', about: 'The model gives one of several classes, fifty at most.' },
  { value: 'REGRESSION', label: 'Numbers', about: 'The model predicts a number, such as a price or a time.' },
  { value: 'RANKING', label: 'Ranking', about: 'The model puts rows in order by a score, the highest first.' },
];

export const taskLabel = (task: Task | undefined | null) => TASKS.find((one) => one.value === (task ?? 'BINARY'))?.label ?? '';

/** The draft as the server takes it; what has no meaning for the task is left out. */
export function analysis(draft: AnalysisDraft, beside: ExaminationDraft, source: Pick<AnalysisInput, 'table'> = {}): AnalysisInput {
  const common = {
    task: draft.task,
    groupings: draft.groupings.split(',').map((one) => one.split('*').map((attribute) => attribute.trim())),
    minimumGroupSize: Number(draft.minimum),
  };
  const label = draft.label.trim();
  const prediction = draft.prediction.trim();
  switch (draft.task) {
    case 'BINARY':
      return {
        ...common,
        label,
        prediction,
        positiveValue: draft.positiveValue,
        favourableValue: draft.favourableValue,
        ...(draft.weight.trim() ? { weight: draft.weight.trim() } : {}),
        ...source,
        examination: examination(beside),
      };
    case 'RANKING':
      return { ...common, ...(label ? { label } : {}), ranking: ranking(draft) };
    default:
      return { ...common, label, prediction };
  }
}

function ranking(draft: AnalysisDraft): NonNullable<AnalysisInput['ranking']> {
  const tops = names(draft.tops).map(Number);
  return {
    score: draft.score.trim(),
    ...(draft.tieBreaker.trim() ? { tieBreaker: draft.tieBreaker.trim() } : {}),
    ...(tops.length > 0 ? { tops } : {}),
  };
}

/** Why the lengths of tops cannot be taken; nothing if they can. */
export function topsFault(tops: string): string | undefined {
  return names(tops).every((one) => /^[1-9][0-9]{0,8}$/.test(one)) ? undefined : 'Whole numbers from 1 on, separated by commas';
}
