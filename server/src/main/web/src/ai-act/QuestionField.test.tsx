import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Question } from '../api/types';
import { shown } from '../test/shown';
import { QuestionField } from './QuestionField';
import { answered } from './questionnaire';

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

it('answers yes and no, takes an answer back, and knows that somebody does not know', async () => {
  const onSay = vi.fn();
  shown(<QuestionField question={question} said={answered(['true'], 'seen')} decisive={false} onSay={onSay} />);

  await userEvent.click(screen.getByRole('radio', { name: 'No' }));
  await userEvent.click(screen.getByRole('button', { name: 'Take back' }));
  await userEvent.click(screen.getByRole('button', { name: 'I don’t know' }));

  expect(onSay.mock.calls).toEqual([
    [{ state: 'ANSWERED', values: ['false'], comment: 'seen' }],
    [{ state: 'UNANSWERED', values: [], comment: 'seen' }],
    [{ state: 'NOT_KNOWN', values: [], comment: 'seen' }],
  ]);
});

it('answers none of these, which is not the same as nothing', async () => {
  const onSay = vi.fn();
  const several = { ...question, type: 'MULTI', options: [{ value: 'a', label: 'A' }] } as unknown as Question;
  shown(<QuestionField question={several} said={undefined} decisive={false} onSay={onSay} />);

  await userEvent.click(screen.getByRole('checkbox', { name: 'None of these' }));

  expect(onSay).toHaveBeenCalledWith({ state: 'ANSWERED', values: [], comment: '' });
});

it('takes a comment without an answer', async () => {
  const onSay = vi.fn();
  shown(<QuestionField question={question} said={undefined} decisive={false} onSay={onSay} />);

  await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
  await userEvent.type(screen.getByRole('textbox'), 'x');

  expect(onSay).toHaveBeenCalledWith({ state: 'UNANSWERED', values: [], comment: 'x' });
});

it('marks the question that decides most', () => {
  shown(<QuestionField question={question} said={undefined} decisive onSay={vi.fn()} />);

  expect(screen.getByText('Decides most now')).toBeTruthy();
  expect(screen.getByText('Unanswered')).toBeTruthy();
});
