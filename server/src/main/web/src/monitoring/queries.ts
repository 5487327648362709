import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { DeploymentInput } from '../api/types';

export const useDeployments = (systemId: string) =>
  useQuery({
    queryKey: ['deployments', systemId],
    queryFn: () => body(api.GET('/api/v1/systems/{id}/deployments', { params: { path: { id: systemId } } })),
  });

/** Asked again every minute, so that a page left open shows a new alert. */
export const useMonitoring = (id: string) =>
  useQuery({
    queryKey: ['monitoring', id],
    queryFn: () => body(api.GET('/api/v1/monitoring/deployments/{id}', { params: { path: { id } } })),
    refetchInterval: 60_000,
  });

export function useDeploy(systemId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: DeploymentInput) =>
      body(api.POST('/api/v1/systems/{id}/deployments', { params: { path: { id: systemId } }, body: input })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['deployments'] }),
  });
}

export const useTokens = (systemId: string) =>
  useQuery({
    queryKey: ['tokens', systemId],
    queryFn: () => body(api.GET('/api/v1/systems/{id}/tokens', { params: { path: { id: systemId } } })),
  });

export function useIssueToken(systemId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: { name: string; days: number }) =>
      body(api.POST('/api/v1/systems/{id}/tokens', { params: { path: { id: systemId } }, body: input })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tokens'] }),
  });
}

export function useRevokeToken(systemId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (token: string) =>
      body(api.DELETE('/api/v1/systems/{id}/tokens/{token}', { params: { path: { id: systemId, token } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tokens'] }),
  });
}
