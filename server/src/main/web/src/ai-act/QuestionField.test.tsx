import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Question } from '../api/types';
import { shown } from '../test/shown';
import { QuestionField } from './QuestionField';

const question = {
  id: 'profiling',
  section: 's',
  type: 'BOOL',
  text: 'Does it profile people?',
  help: '',
  article: '6(3)',
  layer: 'STATUTE',
  options: [],
  shownIf: [],
} as unknown as Question;

it('answers yes and no, and takes an answer back without making it a no', async () => {
  const onAnswer = vi.fn();
  shown(<QuestionField question={question} answer={['true']} decisive={false} onAnswer={onAnswer} />);

  await userEvent.click(screen.getByRole('radio', { name: 'No' }));
  await userEvent.click(screen.getByRole('button', { name: 'Not known' }));

  expect(onAnswer.mock.calls).toEqual([[['false']], [undefined]]);
});

it('marks the question that decides most', () => {
  shown(<QuestionField question={question} answer={undefined} decisive onAnswer={vi.fn()} />);

  expect(screen.getByText('Decides most now')).toBeTruthy();
  expect(screen.getByText('Unanswered')).toBeTruthy();
});
