import type { Answers, Question } from '../api/types';

/** Whether a question is asked: always, or when one of its conditions on earlier answers holds. */
export function isShown(question: Question, answers: Answers): boolean {
  return question.shownIf.length === 0 || question.shownIf.some((condition) => holds(condition, answers));
}

function holds(condition: Question['shownIf'][number], answers: Answers): boolean {
  const given = answers[condition.fact];
  if (!given) {
    return false;
  }
  const wanted = condition.values;
  switch (condition.operator) {
    case 'eq':
      return given.length === 1 && given[0] === wanted[0];
    case 'ne':
      return given[0] !== wanted[0];
    default:
      return wanted.some((value) => given.includes(value));
  }
}
