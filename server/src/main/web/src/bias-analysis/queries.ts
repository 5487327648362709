import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { AnalysisInput, Criterion } from '../api/types';

export const useCriteria = (id: string) =>
  useQuery({
    queryKey: ['criteria', id],
    queryFn: () => body(api.GET('/api/v1/model-versions/{id}/criteria', { params: { path: { id } } })),
  });

export const useAnalyses = (id: string) =>
  useQuery({
    queryKey: ['analyses', id],
    queryFn: () => body(api.GET('/api/v1/model-versions/{id}/analyses', { params: { path: { id } } })),
  });

export function useWriteCriteria(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ criteria, version }: { criteria: Criterion[]; version: number }) =>
      body(
        api.PUT('/api/v1/model-versions/{id}/criteria', {
          params: { path: { id }, header: { 'If-Match': `"${version}"` } },
          body: { criteria },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['criteria', id] }),
  });
}

export function useSeal(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => body(api.POST('/api/v1/model-versions/{id}/criteria/seal', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['criteria', id] }),
  });
}

export function useRunAnalysis(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: AnalysisInput) =>
      body(api.POST('/api/v1/model-versions/{id}/analyses', { params: { path: { id } }, body: input })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['analyses', id] }),
  });
}
