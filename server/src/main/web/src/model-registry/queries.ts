import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { ProjectInput, SystemInput } from '../api/types';

export const useProjects = () => useQuery({ queryKey: ['projects'], queryFn: () => body(api.GET('/api/v1/projects')) });

export const useProject = (id: string) =>
  useQuery({
    queryKey: ['projects', id],
    queryFn: () => body(api.GET('/api/v1/projects/{id}', { params: { path: { id } } })),
  });

export const useSystems = () => useQuery({ queryKey: ['systems'], queryFn: () => body(api.GET('/api/v1/systems')) });

export const useSystem = (id: string) =>
  useQuery({
    queryKey: ['systems', id],
    queryFn: () => body(api.GET('/api/v1/systems/{id}', { params: { path: { id } } })),
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
    onSuccess: () => queries.invalidateQueries({ queryKey: ['projects'] }),
  });
}

export function useRegisterSystem(projectId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: SystemInput) =>
      body(api.POST('/api/v1/projects/{id}/systems', { params: { path: { id: projectId } }, body: input })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['systems'] }),
  });
}
