import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { Connection, ConnectionInput } from '../api/types';
import type { Edit } from '../model-registry/queries';

export const useConnections = () =>
  useQuery({ queryKey: ['connections'], queryFn: () => body(api.GET('/api/v1/connections')) });

/** Reads what is saved now, for an edit whose version is no longer that. */
export function useSavedConnection(id: string): () => Promise<Connection> {
  const queries = useQueryClient();
  return () =>
    queries.fetchQuery({
      queryKey: ['connections', id],
      staleTime: 0,
      queryFn: () => body(api.GET('/api/v1/connections/{id}', { params: { path: { id } } })),
    });
}

function useRenewed() {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['connections'] });
    void queries.invalidateQueries({ queryKey: ['table-sources'] });
  };
}

export function useRegisterConnection() {
  return useMutation({
    mutationFn: (input: ConnectionInput) => body(api.POST('/api/v1/connections', { body: input })),
    onSuccess: useRenewed(),
  });
}

export function useChangeConnection(id: string) {
  return useMutation({
    mutationFn: ({ version, input }: Edit<ConnectionInput>) =>
      body(
        api.PUT('/api/v1/connections/{id}', {
          params: { path: { id }, header: { 'If-Match': `"${version}"` } },
          body: input,
        }),
      ),
    onSuccess: useRenewed(),
  });
}

export function useRemoveConnection({ id, version }: Connection) {
  return useMutation({
    mutationFn: () =>
      body(api.DELETE('/api/v1/connections/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } } })),
    onSettled: useRenewed(),
  });
}

export const useTestConnection = (id: string) =>
  useMutation({ mutationFn: () => body(api.POST('/api/v1/connections/{id}/test', { params: { path: { id } } })) });

/** The databases that an analysis may be asked of, by name. */
export const useTableSources = () =>
  useQuery({ queryKey: ['table-sources'], queryFn: () => body(api.GET('/api/v1/table-sources')) });

/** The tables of one of them; asked anew when somebody comes back, since databases change. */
export const useTables = (name: string) =>
  useQuery({
    queryKey: ['table-sources', name],
    enabled: name !== '',
    retry: false,
    queryFn: () => body(api.GET('/api/v1/table-sources/{name}/tables', { params: { path: { name } } })),
  });

export const useTable = (name: string, table: string) =>
  useQuery({
    queryKey: ['table-sources', name, table],
    enabled: name !== '' && table !== '',
    retry: false,
    queryFn: () =>
      body(api.GET('/api/v1/table-sources/{name}/table', { params: { path: { name }, query: { table } } })),
  });
