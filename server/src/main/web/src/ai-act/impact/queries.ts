import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import type { components } from '../../api/generated/openapi';

export type Impact = components['schemas']['ImpactView'];
export type ImpactRow = components['schemas']['RowView'];
export type ChangeEvent = components['schemas']['ChangeEvent'];
export type ClassificationChange = components['schemas']['ChangeView'];

/** A reading of the law: a rule set, and the layers of guidance that are left out. */
export interface Reading {
  ruleSet: string;
  layersOff: string[];
}

export const useImpact = (reading: Reading) =>
  useQuery({
    queryKey: ['ai-act-impact', reading],
    queryFn: () => body(api.GET('/api/v1/ai-act/impact', { params: { query: reading } })),
  });

export function exportAddress(reading: Reading): string {
  const words = new URLSearchParams({ ruleSet: reading.ruleSet });
  reading.layersOff.forEach((layer) => words.append('layersOff', layer));
  return `/api/v1/ai-act/impact/export?${words.toString()}`;
}

export function useAdopt() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (adoption: Reading & { reason: string }) => body(api.POST('/api/v1/ai-act/impact', { body: adoption })),
    onSuccess: () => void queries.invalidateQueries(),
  });
}

export const useChanges = (systemId: string) =>
  useQuery({
    queryKey: ['classification-changes', systemId],
    queryFn: () =>
      body(api.GET('/api/v1/systems/{id}/classification-changes', { params: { path: { id: systemId } } })),
  });

export function useReportChange(systemId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: { event: ChangeEvent; description: string }) =>
      body(
        api.POST('/api/v1/systems/{id}/classification-changes', {
          params: { path: { id: systemId } },
          body: change,
        }),
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['classification-changes', systemId] }),
  });
}
