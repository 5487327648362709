import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { Project, ProjectInput, SystemInput } from '../api/types';

export const useProjects = () => useQuery({ queryKey: ['projects'], queryFn: () => body(api.GET('/api/v1/projects')) });

const projectQuery = (id: string) => ({
  queryKey: ['projects', id],
  queryFn: () => body(api.GET('/api/v1/projects/{id}', { params: { path: { id } } })),
});

export const useProject = (id: string) => useQuery(projectQuery(id));

/** What the portfolio is asked for; the names are those of the API. */
export interface PortfolioWish {
  q?: string;
  tier?: string[];
  approval?: string[];
  project?: string;
  owner?: string;
  openAlerts?: boolean;
  sort?: string;
  page?: number;
  size?: number;
}

/** One page of the portfolio; the previous one stays while the next is on its way. */
export const usePortfolio = (wish: PortfolioWish) =>
  useQuery({
    queryKey: ['systems', 'page', wish],
    placeholderData: keepPreviousData,
    queryFn: () => body(api.GET('/api/v1/systems', { params: { query: wish } })),
  });

export const useFoundSystems = (q: string) => usePortfolio({ q, size: 7 });

const systemQuery = (id: string) => ({
  queryKey: ['systems', id],
  queryFn: () => body(api.GET('/api/v1/systems/{id}', { params: { path: { id } } })),
});

export const useSystem = (id: string) => useQuery(systemQuery(id));

/** Whether the system may be used, in one sentence. */
export const useStanding = (id: string) =>
  useQuery({
    queryKey: ['systems', id, 'standing'],
    queryFn: () => body(api.GET('/api/v1/systems/{id}/standing', { params: { path: { id } } })),
  });

export const useHistory = (id: string) =>
  useQuery({
    queryKey: ['systems', id, 'history'],
    queryFn: () => body(api.GET('/api/v1/systems/{id}/history', { params: { path: { id }, query: { limit: 200 } } })),
  });

export const usePeople = () => useQuery({ queryKey: ['people'], queryFn: () => body(api.GET('/api/v1/people')) });

/** Returns a function that tells a person's name from their id. */
export function usePersonName(): (id: string) => string {
  const people = usePeople();
  return (id) => people.data?.find((person) => person.id === id)?.displayName ?? '…';
}

export function useRegisterProject() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: ProjectInput) => body(api.POST('/api/v1/projects', { body: input })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['projects'] });
      void queries.invalidateQueries({ queryKey: ['home'] });
    },
  });
}

export function useRegisterSystem(projectId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: SystemInput) =>
      body(api.POST('/api/v1/projects/{id}/systems', { params: { path: { id: projectId } }, body: input })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['systems'] });
      void queries.invalidateQueries({ queryKey: ['home'] });
    },
  });
}

/** An edit of the version that was read; another version since then is refused with 412. */
export interface Edit<T> {
  version: number;
  input: T;
}

export function useDescribeSystem(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, input }: Edit<SystemInput>) =>
      body(
        api.PUT('/api/v1/systems/{id}', {
          params: { path: { id }, header: { 'If-Match': `"${version}"` } },
          body: input,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['systems'] }),
  });
}

/** Reads what somebody else has saved meanwhile. */
export function useSavedSystem(id: string) {
  const queries = useQueryClient();
  return () => queries.fetchQuery({ ...systemQuery(id), staleTime: 0 });
}

export function useDescribeProject(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, input }: Edit<ProjectInput>) =>
      body(
        api.PUT('/api/v1/projects/{id}', {
          params: { path: { id }, header: { 'If-Match': `"${version}"` } },
          body: input,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['projects'] }),
  });
}

export function useSavedProject(id: string): () => Promise<Project> {
  const queries = useQueryClient();
  return () => queries.fetchQuery({ ...projectQuery(id), staleTime: 0 });
}
