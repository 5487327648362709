import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body, ProblemError } from '../api/client';
import type { Answers, Classification, Questionnaire } from '../api/types';

export const useQuestionnaire = () =>
  useQuery({
    queryKey: ['questionnaire'],
    staleTime: Infinity,
    queryFn: async () => (await body(api.GET('/api/v1/ai-act/questionnaire'))) as Questionnaire,
  });

/** What the answers so far lead to; the previous result stays while the next one is on its way. */
export const usePreview = (facts: Answers) =>
  useQuery({
    queryKey: ['ai-act-preview', facts],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const preview = await body(api.POST('/api/v1/ai-act/preview', { body: { facts } }));
      return { ...preview, classification: preview.classification as Classification };
    },
  });

/** The kept classification of a system, null while there is none. */
export const useClassification = (systemId: string) =>
  useQuery({
    queryKey: ['classification', systemId],
    queryFn: async (): Promise<Classification | null> => {
      try {
        const kept = await body(
          api.GET('/api/v1/systems/{id}/classifications/latest', { params: { path: { id: systemId } } }),
        );
        return kept.classification as Classification;
      } catch (problem) {
        if (problem instanceof ProblemError && problem.status === 404) {
          return null;
        }
        throw problem;
      }
    },
  });

export function useClassify(systemId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (facts: Answers) =>
      body(
        api.POST('/api/v1/systems/{id}/classifications', { params: { path: { id: systemId } }, body: { facts } }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['classification', systemId] });
      void queries.invalidateQueries({ queryKey: ['systems'] });
    },
  });
}
