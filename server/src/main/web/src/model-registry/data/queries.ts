import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import type { DatasetVersion } from '../../api/types';

export interface ProvenanceInput {
  source: string;
  collectionMethod: string;
  licence: string;
  personalData: 'NONE' | 'PERSONAL' | 'SPECIAL_CATEGORY';
}

/** How a file is read where it does not say so itself; what is empty is found by looking. */
export interface ReadingInput {
  separator: string;
  decimalComma: boolean;
  encoding: string;
  sheet: string;
}

export const useDatasets = (projectId: string) =>
  useQuery({
    queryKey: ['datasets', 'of', projectId],
    queryFn: () => body(api.GET('/api/v1/projects/{id}/datasets', { params: { path: { id: projectId } } })),
  });

export const useDataset = (id: string) =>
  useQuery({
    queryKey: ['datasets', id],
    queryFn: () => body(api.GET('/api/v1/datasets/{id}', { params: { path: { id } } })),
  });

export const useDatasetVersions = (id: string) =>
  useQuery({
    queryKey: ['datasets', id, 'versions'],
    queryFn: async () =>
      (await body(api.GET('/api/v1/datasets/{id}/versions', { params: { path: { id } } }))) as DatasetVersion[],
  });

export function useRegisterDataset(projectId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) =>
      body(api.POST('/api/v1/projects/{id}/datasets', { params: { path: { id: projectId } }, body: { name } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['datasets'] }),
  });
}

export function useUploadVersion(datasetId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, about, reading }: { file: File; about: ProvenanceInput; reading: ReadingInput }) =>
      body(
        api.POST('/api/v1/datasets/{id}/versions', {
          params: { path: { id: datasetId }, query: { ...about, ...reading, fileName: file.name } },
          headers: { 'Content-Type': 'application/octet-stream' },
          body: file as never,
          bodySerializer: (content: unknown) => content as File,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['datasets', datasetId] }),
  });
}
