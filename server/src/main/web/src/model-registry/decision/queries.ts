import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../../api/client';

export const useDecisions = (systemId: string) =>
  useQuery({
    queryKey: ['decisions', 'of', systemId],
    queryFn: () => body(api.GET('/api/v1/systems/{id}/decisions', { params: { path: { id: systemId } } })),
  });

export const useDecision = (id: string) =>
  useQuery({
    queryKey: ['decisions', id],
    queryFn: () => body(api.GET('/api/v1/decisions/{id}', { params: { path: { id } } })),
  });

export function useRequestApproval(systemId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (modelVersionId: string) =>
      body(
        api.POST('/api/v1/systems/{id}/decisions', { params: { path: { id: systemId } }, body: { modelVersionId } }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['decisions'] });
      void queries.invalidateQueries({ queryKey: ['systems'] });
    },
  });
}

export function useVote(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (vote: { choice: 'APPROVE' | 'REJECT'; reason: string; dossierDigest: string }) =>
      body(api.POST('/api/v1/decisions/{id}/votes', { params: { path: { id } }, body: vote })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['decisions'] });
      void queries.invalidateQueries({ queryKey: ['systems'] });
    },
  });
}
