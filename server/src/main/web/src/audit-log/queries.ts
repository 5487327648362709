import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';

const PAGE = 50;

export interface EntryFilter {
  action?: string;
  type?: string;
  subject?: string;
}

/** The newest entries first, fifty at a time. */
export const useEntries = (filter: EntryFilter) =>
  useInfiniteQuery({
    queryKey: ['audit-log', 'entries', filter],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      body(api.GET('/api/v1/audit-log/entries', { params: { query: { ...filter, before: pageParam, limit: PAGE } } })),
    getNextPageParam: (last) => (last.length === PAGE ? last.at(-1)?.index : undefined),
  });

export const useKinds = () =>
  useQuery({ queryKey: ['audit-log', 'kinds'], queryFn: () => body(api.GET('/api/v1/audit-log/kinds')) });

/** Hashes the whole log again on the server; asked for once per visit. */
export const useVerification = () =>
  useQuery({
    queryKey: ['audit-log', 'verification'],
    staleTime: 60_000,
    queryFn: () => body(api.GET('/api/v1/audit-log/verification')),
  });
