import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body, ProblemError } from '../api/client';
import type { Session } from '../api/types';
import { forgetDrafts } from '../kit/draft';

/** Who is signed in; when the session has ended meanwhile the page stays, and `expired` asks to sign in again. */
export function useSession() {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['session'],
    queryFn: async (): Promise<Session | null> => {
      try {
        return await body(api.GET('/api/v1/session'));
      } catch (problem) {
        if (problem instanceof ProblemError && problem.status === 401) {
          return queries.getQueryData<Session>(['session']) ?? null;
        }
        throw problem;
      }
    },
  });
}

/** Set by any refused call while somebody is signed in. */
export const useExpired = () => useQuery({ queryKey: ['expired'], queryFn: () => false, staleTime: Infinity }).data ?? false;

/** Notes that the server no longer knows the session, unless nobody was signed in. */
export function noteExpiry(queries: QueryClient, problem: unknown) {
  if (problem instanceof ProblemError && problem.code === 'SIGN_IN_NEEDED' && queries.getQueryData(['session'])) {
    queries.setQueryData(['expired'], true);
  }
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credentials: { username: string; password: string }) =>
      body(api.POST('/api/v1/session', { body: credentials })),
    onSuccess: (session) => {
      const before = queries.getQueryData<Session | null>(['session']);
      if (before && before.personId !== session.personId) {
        forgetDrafts();
        window.location.assign('/');
        return;
      }
      queries.setQueryData(['session'], session);
      queries.setQueryData(['expired'], false);
      void queries.invalidateQueries({ predicate: (query) => !['session', 'expired'].includes(String(query.queryKey[0])) });
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/api/v1/session'),
    onSuccess: () => {
      forgetDrafts();
      queries.clear();
      queries.setQueryData(['session'], null);
    },
  });
}

export function useHasRole(role: string): boolean {
  return useSession().data?.roles.includes(role) ?? false;
}
