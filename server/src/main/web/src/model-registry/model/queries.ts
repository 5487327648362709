import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import type { DatasetVersion } from '../../api/types';

export interface VersionInput {
  label: string;
  artifactDigest: string;
  limitations: string;
  evaluationDatasetVersionId: string;
}

export const useModels = (systemId: string) =>
  useQuery({
    queryKey: ['models', systemId],
    queryFn: () => body(api.GET('/api/v1/systems/{id}/models', { params: { path: { id: systemId } } })),
  });

/** Every dataset version of a project with a name that people recognise. */
export const useDataChoices = (projectId: string) =>
  useQuery({
    queryKey: ['datasets', 'choices', projectId],
    queryFn: async () => {
      const datasets = await body(api.GET('/api/v1/projects/{id}/datasets', { params: { path: { id: projectId } } }));
      const versions = await Promise.all(
        datasets.map(async (dataset) => {
          const all = (await body(
            api.GET('/api/v1/datasets/{id}/versions', { params: { path: { id: dataset.id } } }),
          )) as DatasetVersion[];
          return all.map((version) => ({ value: version.id, label: `${dataset.name}, version ${version.number}` }));
        }),
      );
      return versions.flat();
    },
  });

/** Registers the model of this name if it is new, and the version in it. */
export function useRegisterVersion(systemId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ model, version }: { model: string; version: VersionInput }) => {
      const path = { id: systemId };
      const known = await body(api.GET('/api/v1/systems/{id}/models', { params: { path } }));
      const target =
        known.find((one) => one.name === model.trim()) ??
        (await body(api.POST('/api/v1/systems/{id}/models', { params: { path }, body: { name: model } })));
      return body(
        api.POST('/api/v1/systems/{id}/models/{model}/versions', {
          params: { path: { id: systemId, model: target.id } },
          body: version,
        }),
      );
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['models', systemId] }),
  });
}
