import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body, ProblemError } from '../api/client';
import type { Session } from '../api/types';

export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: async (): Promise<Session | null> => {
      try {
        return await body(api.GET('/api/v1/session'));
      } catch (problem) {
        if (problem instanceof ProblemError && problem.status === 401) {
          return null;
        }
        throw problem;
      }
    },
  });
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credentials: { username: string; password: string }) =>
      body(api.POST('/api/v1/session', { body: credentials })),
    onSuccess: (session) => queries.setQueryData(['session'], session),
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/api/v1/session'),
    onSuccess: () => {
      queries.clear();
      queries.setQueryData(['session'], null);
    },
  });
}

export function useHasRole(role: string): boolean {
  return useSession().data?.roles.includes(role) ?? false;
}
