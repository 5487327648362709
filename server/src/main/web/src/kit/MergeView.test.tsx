import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { shown } from '../test/shown';
import { type MergeField, MergeView } from './MergeView';

interface Note {
  name: string;
  purpose: string;
  limits: string;
}

const FIELDS: MergeField<Note>[] = [
  { key: 'name', label: 'Name', show: String },
  { key: 'purpose', label: 'Purpose', show: String },
  { key: 'limits', label: 'Limits', show: String },
];

const base = { name: 'Ranker', purpose: 'Ranks', limits: 'None' };
const mine = { name: 'Ranker 2', purpose: 'Ranks people', limits: 'None' };
const theirs = { name: 'Ranker', purpose: 'Ranks applications', limits: 'Not for minors' };

const merge = () => {
  const onSave = vi.fn();
  shown(
    <MergeView fields={FIELDS} base={base} mine={mine} theirs={theirs} saving={false} onSave={onSave} onBack={vi.fn()} />,
  );
  return onSave;
};

it('cannot be saved before a field that both changed is chosen', () => {
  merge();

  expect(screen.getByRole('button', { name: 'Save the merged version' })).toHaveProperty('disabled', true);
  expect(screen.getByText('Both of you changed it')).toBeTruthy();
});

it('keeps what only one side changed and takes what was chosen', async () => {
  const onSave = merge();

  await userEvent.click(screen.getByRole('radio', { name: 'Mine: Ranks people' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save the merged version' }));

  expect(onSave).toHaveBeenCalledWith({ name: 'Ranker 2', purpose: 'Ranks people', limits: 'Not for minors' });
});

it('lets a choice that was made already be changed', async () => {
  const onSave = merge();

  await userEvent.click(screen.getByRole('radio', { name: 'Theirs: Ranks applications' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Theirs: Ranker' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save the merged version' }));

  expect(onSave).toHaveBeenCalledWith(theirs);
});
