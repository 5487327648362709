import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body, ProblemError } from '../api/client';
import type { Answers, Classification, Questionnaire, SavedAnswerInput, WhatIf } from '../api/types';

export const useQuestionnaire = () =>
  useQuery({
    queryKey: ['questionnaire'],
    staleTime: Infinity,
    queryFn: async () => (await body(api.GET('/api/v1/ai-act/questionnaire'))) as Questionnaire,
  });

/** What the answers so far lead to; the previous result stays while the next one is on its way. */
export const usePreview = (facts: Answers, notKnown: string[]) =>
  useQuery({
    queryKey: ['ai-act-preview', facts, notKnown],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const preview = await body(api.POST('/api/v1/ai-act/preview', { body: { facts, notKnown } }));
      return { ...preview, classification: preview.classification as Classification };
    },
  });

/** The smallest changes of one answer that would lead to other tiers. */
export const useWhatIf = (facts: Answers) =>
  useQuery({
    queryKey: ['ai-act-what-if', facts],
    placeholderData: keepPreviousData,
    queryFn: async () => (await body(api.POST('/api/v1/ai-act/what-if', { body: { facts } }))) as WhatIf[],
  });

/** The questionnaire of a system as people left it. */
export const useSavedAnswers = (systemId: string) =>
  useQuery({
    queryKey: ['answers', systemId],
    queryFn: () => body(api.GET('/api/v1/systems/{id}/answers', { params: { path: { id: systemId } } })),
  });

/** Saves what changed; when somebody else was quicker, their answers are read, so that they can be seen. */
export function useSaveAnswers(systemId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (answers: SavedAnswerInput[]) =>
      body(api.PUT('/api/v1/systems/{id}/answers', { params: { path: { id: systemId } }, body: { answers } })),
    onSuccess: (now) => {
      queries.setQueryData(['answers', systemId], now);
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['answers', systemId] }),
  });
}

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
