import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Home } from '../api/types';
import { shown } from '../test/shown';
import { NeedsList } from './NeedsList';

const onPage = (needs: Home['needs'], roles: string[]) => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(['session'], { personId: 'p', displayName: 'Vera', roles });
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <NeedsList needs={needs} /> }),
    history: createMemoryHistory(),
  });
  return shown(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
};

it('leads from each thing that waits to where it is settled, with the reason', async () => {
  onPage(
    [
      {
        kind: 'VOTE',
        total: 1,
        items: [{ systemId: 's', system: 'Ranker', subjectId: 'd', why: 'Your vote decides.', since: '2026-11-25T00:00:00Z' }],
      },
    ],
    ['VALIDATOR'],
  );

  const link = await screen.findByRole('link', { name: /Ranker/ });

  expect(link.getAttribute('href')).toBe('/decisions/d');
  expect(link.textContent).toContain('Your vote decides.');
});

it('says in words when nothing waits, and what would', async () => {
  onPage([], ['VALIDATOR']);

  expect(await screen.findByText('Nothing waits for you.')).toBeTruthy();
  expect(screen.getByText(/Requests that wait for your vote/)).toBeTruthy();
});
