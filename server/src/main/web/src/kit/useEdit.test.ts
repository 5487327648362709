import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ProblemError } from '../api/client';
import { useEdit } from './useEdit';

const record = { version: 3, input: { name: 'Before' } };
const stale = () => new ProblemError(412, 'Stale', 'The record is at version 4.', [], 'r');

const edit = (save: () => Promise<unknown>) => {
  const onDone = vi.fn();
  const saved = () => Promise.resolve({ version: 4, input: { name: 'Theirs' } });
  const hook = renderHook(() => useEdit({ key: 'a', record, save, saved, onDone }));
  return { hook, onDone };
};

it('sends the version that the edit began from', async () => {
  const save = vi.fn(() => Promise.resolve());
  const { hook, onDone } = edit(save);

  act(() => hook.result.current.set({ name: 'Mine' }));
  await act(() => hook.result.current.submit());

  expect(save).toHaveBeenCalledWith({ version: 3, input: { name: 'Mine' } });
  expect(onDone).toHaveBeenCalled();
});

it('turns a refused version into a merge and saves that on the version of the other', async () => {
  const save = vi.fn<() => Promise<unknown>>().mockRejectedValueOnce(stale()).mockResolvedValueOnce(undefined);
  const { hook, onDone } = edit(save);

  act(() => hook.result.current.set({ name: 'Mine' }));
  await act(() => hook.result.current.submit());
  expect(hook.result.current.conflict).toEqual({ theirs: { name: 'Theirs' }, version: 4 });
  expect(hook.result.current.mine).toEqual({ name: 'Mine' });

  await act(() => hook.result.current.merge({ name: 'Both' }));

  expect(save).toHaveBeenLastCalledWith({ version: 4, input: { name: 'Both' } });
  expect(onDone).toHaveBeenCalled();
});

it('finds what was typed again after the page was loaded anew', () => {
  const first = edit(() => Promise.resolve());
  act(() => first.hook.result.current.set({ name: 'Half typed' }));
  first.hook.unmount();

  const second = edit(() => Promise.resolve());

  expect(second.hook.result.current.mine).toEqual({ name: 'Half typed' });
});
