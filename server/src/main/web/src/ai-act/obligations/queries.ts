import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../../api/client';

const key = (systemId: string) => ['systems', systemId, 'obligations'];

export const useObligations = (systemId: string) =>
  useQuery({
    queryKey: key(systemId),
    queryFn: () => body(api.GET('/api/v1/systems/{id}/obligations', { params: { path: { id: systemId } } })),
  });

/** The finished records of a system that evidence can point at. */
export const useEvidenceRecords = (systemId: string, enabled: boolean) =>
  useQuery({
    queryKey: [...key(systemId), 'records'],
    enabled,
    queryFn: () => body(api.GET('/api/v1/systems/{id}/obligations/records', { params: { path: { id: systemId } } })),
  });

function useChange<T>(systemId: string, change: (input: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: key(systemId) });
      void queries.invalidateQueries({ queryKey: ['home'] });
    },
  });
}

export const usePlan = (systemId: string) =>
  useChange(systemId, () =>
    body(api.POST('/api/v1/systems/{id}/obligations/plan', { params: { path: { id: systemId } } })),
  );

export interface AssignmentInput {
  accountableId: string;
  dueOn: string;
}

/** Puts somebody in charge; the version is that of the work that was read, if there was any. */
export const useAssign = (systemId: string, duty: string) =>
  useChange(systemId, ({ version, input }: { version: number | undefined; input: AssignmentInput }) =>
    body(
      api.PUT('/api/v1/systems/{id}/obligations/{duty}', {
        params: { path: { id: systemId, duty }, header: ifMatch(version) },
        body: input,
      }),
    ),
  );

export type StepKind = 'BEGIN' | 'WAIVE' | 'EXCLUDE' | 'REOPEN';

export interface StepInput {
  step: StepKind;
  until?: string;
  reason?: string;
}

export const useStep = (systemId: string, duty: string) =>
  useChange(systemId, ({ version, input }: { version: number; input: StepInput }) =>
    body(
      api.POST('/api/v1/systems/{id}/obligations/{duty}/steps', {
        params: { path: { id: systemId, duty }, header: ifMatch(version) },
        body: input,
      }),
    ),
  );

const ifMatch = (version: number | undefined) => (version === undefined ? {} : { 'If-Match': `"${version}"` });

export type EvidenceInput =
  | { kind: 'STATEMENT'; title: string; text: string }
  | { kind: 'RECORD'; title: string; recordId: string }
  | { kind: 'FILE'; title: string; file: File };

export const useGiveEvidence = (systemId: string, duty: string) =>
  useChange(systemId, (given: EvidenceInput) => give(systemId, duty, given));

function give(systemId: string, duty: string, given: EvidenceInput): Promise<unknown> {
  const path = { id: systemId, duty };
  switch (given.kind) {
    case 'STATEMENT':
      return body(
        api.POST('/api/v1/systems/{id}/obligations/{duty}/evidence/statements', {
          params: { path },
          body: { title: given.title, text: given.text },
        }),
      );
    case 'RECORD':
      return body(
        api.POST('/api/v1/systems/{id}/obligations/{duty}/evidence/records', {
          params: { path },
          body: { title: given.title, recordId: given.recordId },
        }),
      );
    case 'FILE':
      return body(
        api.POST('/api/v1/systems/{id}/obligations/{duty}/evidence/files', {
          params: { path, query: { title: given.title, fileName: given.file.name } },
          headers: { 'Content-Type': 'application/octet-stream' },
          body: given.file as never,
          bodySerializer: (content: unknown) => content as File,
        }),
      );
  }
}

export const useReview = (systemId: string) =>
  useChange(systemId, ({ id, accepted, remark }: { id: string; accepted: boolean; remark: string }) =>
    body(
      api.POST('/api/v1/evidence/{id}/review', { params: { path: { id } }, body: { accepted, remark } }),
    ),
  );

export const evidenceFile = (id: string) => `/api/v1/evidence/${id}/file`;
