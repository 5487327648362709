import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ProblemError } from '../api/client';
import { shown } from '../test/shown';
import { ProblemPanel } from './ProblemPanel';

it('names the field, the request and the way to try again', async () => {
  const retry = vi.fn();
  const problem = new ProblemError(422, 'A value was refused', 'sort is unknown', [{ field: 'sort', message: 'is unknown' }], 'req-1');
  shown(<ProblemPanel problem={problem} retry={retry} />);

  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(retry).toHaveBeenCalledOnce();
  expect(screen.getByRole('alert').textContent).toContain('sort: is unknown');
  expect(screen.getByText('req-1')).toBeTruthy();
});

it('offers no second try where the person has no right', () => {
  shown(<ProblemPanel problem={new ProblemError(403, 'Not allowed', 'This needs the role BOARD.', [], '')} retry={vi.fn()} />);

  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('This needs the role BOARD.')).toBeTruthy();
});
