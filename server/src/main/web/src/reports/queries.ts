import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../api/client';

export const useReports = (systemId: string) =>
  useQuery({
    queryKey: ['reports', systemId],
    queryFn: () => body(api.GET('/api/v1/systems/{id}/reports', { params: { path: { id: systemId } } })),
  });

export function useExportReport(systemId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => body(api.POST('/api/v1/systems/{id}/reports', { params: { path: { id: systemId } } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['reports', systemId] });
      void queries.invalidateQueries({ queryKey: ['audit-log'] });
    },
  });
}

/** Where the server hands out a file of a report; the session cookie goes with the link. */
export const reportFile = (systemId: string, reportId: string, format: 'docx' | 'xlsx' | 'json') =>
  `/api/v1/systems/${systemId}/reports/${reportId}/audit-report.${format}`;
