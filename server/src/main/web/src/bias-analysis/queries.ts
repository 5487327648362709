import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { Analysis, AnalysisInput, Criterion } from '../api/types';

const EVERY_SECOND = 1000;

export const unfinished = (analysis: Analysis | undefined) =>
  analysis?.state === 'QUEUED' || analysis?.state === 'RUNNING';

export const useCriteria = (id: string) =>
  useQuery({
    queryKey: ['criteria', id],
    queryFn: () => body(api.GET('/api/v1/model-versions/{id}/criteria', { params: { path: { id } } })),
  });

/** The analyses of a model version without their reports; asked again while one of them is not over. */
export const useAnalyses = (id: string) =>
  useQuery({
    queryKey: ['analyses', id],
    queryFn: () => body(api.GET('/api/v1/model-versions/{id}/analyses', { params: { path: { id } } })),
    refetchInterval: (query) => (query.state.data?.some(unfinished) ? EVERY_SECOND : false),
  });

export const useAnalysis = (id: string) =>
  useQuery({
    queryKey: ['analysis', id],
    queryFn: () => body(api.GET('/api/v1/analyses/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => (unfinished(query.state.data) ? EVERY_SECOND : false),
  });

/** The columns of a model version's evaluation data, and the other versions of that dataset. */
export const useEvaluationData = (id: string) =>
  useQuery({
    queryKey: ['evaluation-data', id],
    queryFn: () => body(api.GET('/api/v1/model-versions/{id}/evaluation-data', { params: { path: { id } } })),
  });

/** The newest analysis of a model version that has a report, with it; nothing while there is none. */
export function useNewestReport(id: string) {
  const analyses = useAnalyses(id);
  const newest = analyses.data?.find((one) => one.state === 'DONE')?.id;
  return useQuery({
    queryKey: ['newest-report', id, newest],
    queryFn: async () => (newest ? body(api.GET('/api/v1/analyses/{id}', { params: { path: { id: newest } } })) : null),
    enabled: analyses.isSuccess,
  });
}

export function useCancelAnalysis(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => body(api.POST('/api/v1/analyses/{id}/cancel', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['analysis', id] }),
  });
}

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

export function useRequestAnalysis(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: AnalysisInput) =>
      body(api.POST('/api/v1/model-versions/{id}/analyses', { params: { path: { id } }, body: input })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['analyses', id] }),
  });
}

/** Where the server hands out the report as a file; the session cookie goes with the link. */
export const mitigationFile = (id: string, proposal: string) => `/api/v1/analyses/${id}/mitigation-${proposal}.csv`;
export const biasReportFile = (id: string, format: string) => `/api/v1/analyses/${id}/bias-report.${format}`;
