import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { AnalysisInput, EvaluationData } from '../api/types';
import { useTable } from '../connection/queries';
import { type ExaminationDraft, NEEDS_ROWS } from './examination';
import { useEvaluationData } from './queries';

export type Columns = Pick<EvaluationData, 'columns' | 'otherVersions'>;

const WHILE_TYPING_MS = 400;

/** Where the rows come from: the evaluation data of the version, or a table that is only counted. */
export function useRowSource(versionId: string) {
  const evaluation = useEvaluationData(versionId).data;
  const [connection, setConnection] = useState('');
  const [table, setTable] = useState('');
  const [typed] = useDebouncedValue(table, WHILE_TYPING_MS);
  const found = useTable(connection, typed);
  const countedOnly = connection !== '';
  const data: Columns | undefined = countedOnly ? { columns: found.data?.columns ?? [], otherVersions: [] } : evaluation;
  return {
    fileName: evaluation?.fileName ?? '',
    connection,
    table,
    choose: (name: string) => {
      setConnection(name);
      setTable('');
    },
    setTable,
    fault: found.error,
    countedOnly,
    data,
    /** The evaluation data, whatever was chosen. */
    own: evaluation as Columns | undefined,
    input: (countedOnly ? { table: { connection, table } } : {}) satisfies Partial<AnalysisInput>,
  };
}

export type RowSource = ReturnType<typeof useRowSource>;

/** What of a draft can be asked of a table: nothing that looks at rows one by one. */
export const countable = (draft: ExaminationDraft): ExaminationDraft => ({
  ...draft,
  parts: draft.parts.filter((part) => !NEEDS_ROWS.includes(part)),
  features: '',
  provenance: '',
  rowId: '',
  baseline: '',
});
