import { Alert, Anchor, Button, Code, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { Analysis } from '../api/types';
import { ProblemPanel } from '../kit/ProblemPanel';
import { QueryStates } from '../kit/QueryStates';
import { moment } from '../kit/words';
import { usePersonName } from '../model-registry/queries';
import { useHasRole } from '../session/queries';
import { AnalysisReport } from './AnalysisReport';
import { ReportFiles } from './ReportFiles';
import { ReportSection } from './ReportSection';
import { StateChip } from './StateChip';
import { unfinished, useAnalysis, useCancelAnalysis } from './queries';
import { taskLabel } from './task';

/** One analysis, from the queue to its figures. */
export function AnalysisPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <QueryStates query={useAnalysis(id)}>{(analysis) => <Known analysis={analysis} />}</QueryStates>;
}

function Known({ analysis }: { analysis: Analysis }) {
  const nameOf = usePersonName();
  return (
    <Stack>
      <div>
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/model-versions/$id" params={{ id: analysis.modelVersionId }} />}>
          ← Criteria and analyses of this model version
        </Anchor>
        <Group mt={4}>
          <Title order={1}>Bias analysis</Title>
          <StateChip state={analysis.state} />
        </Group>
        <Text size="sm" c="dimmed">
          {taskLabel(analysis.plan.task)}. Asked for by {nameOf(analysis.by)}, {moment(analysis.at)}.
          {analysis.recordDigest && !analysis.report && (
            <>
              {' '}
              Record <Code>{analysis.recordDigest.slice(0, 12)}…</Code>
            </>
          )}
          {analysis.report && (
            <>
              {' '}
              {analysis.report.rows.toLocaleString('en')} rows, <DataName analysis={analysis} digest={analysis.report.datasetDigest} />, report{' '}
              <Code>{analysis.reportDigest?.slice(0, 12)}…</Code>
            </>
          )}
        </Text>
      </div>
      {unfinished(analysis) && <Waiting analysis={analysis} />}
      {analysis.state === 'FAILED' && <Failed analysis={analysis} />}
      {analysis.state === 'CANCELLED' && (
        <Alert color="gray" title="Cancelled">
          Nothing was computed{analysis.finishedAt ? ` (${moment(analysis.finishedAt)})` : ''}.
        </Alert>
      )}
      {analysis.recordDigest && <ReportFiles id={analysis.id} />}
      {analysis.state === 'DONE' && !analysis.report && analysis.sections.map((section) => <ReportSection key={section.id} section={section} />)}
      {analysis.report && <AnalysisReport id={analysis.id} report={analysis.report} plan={analysis.plan} sections={analysis.sections} />}
    </Stack>
  );
}

/** A file by its digest; a table by its name and the digest of what was counted in it. */
function DataName({ analysis, digest }: { analysis: Analysis; digest: string }) {
  const { table } = analysis.plan;
  const shown = <Code>{digest.slice(digest.lastIndexOf(':') + 1).slice(0, 12)}…</Code>;
  return table ? (
    <>
      table <Code className="breakable">{table.table}</Code> of {table.connection}, counts {shown}
    </>
  ) : (
    <>data {shown}</>
  );
}

function Waiting({ analysis }: { analysis: Analysis }) {
  const cancel = useCancelAnalysis(analysis.id);
  const developer = useHasRole('DEVELOPER');
  const validator = useHasRole('VALIDATOR');
  const words = progressWords(analysis);
  return (
    <Paper withBorder p="lg" aria-busy="true">
      <Text mb="sm" role="status">
        {words}
      </Text>
      <Progress value={analysis.state === 'QUEUED' || analysis.plan.table ? 100 : analysis.progress} animated={true} aria-label="Progress" />
      <Text size="sm" c="dimmed" mt="sm">
        You may leave this page; the result is kept.
      </Text>
      {cancel.error && <ProblemPanel problem={cancel.error} />}
      {(developer || validator) && (
        <Button mt="md" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          Cancel
        </Button>
      )}
    </Paper>
  );
}

function progressWords({ state, progress, plan }: Analysis): string {
  if (state === 'QUEUED') {
    return 'Waiting for its turn; two analyses run at a time.';
  }
  if (plan.table) {
    return `The database ${plan.table.connection} counts the rows; it does not say how far it is.`;
  }
  if (plan.task && plan.task !== 'BINARY') {
    return progress < 100 ? `${progress} % of the rows read.` : 'All rows are read; groups are compared.';
  }
  return progress < 100 ? `${progress} % of the rows counted.` : 'All rows are counted; what was asked beside is examined.';
}

function Failed({ analysis }: { analysis: Analysis }) {
  const { problem } = analysis;
  return (
    <Alert color="red" role="alert" title="The analysis failed">
      {problem?.subject && (
        <Text fw={600}>
          <Code>{problem.subject}</Code>
        </Text>
      )}
      <Text>{problem?.message ?? 'No reason was recorded.'}</Text>
      <Text size="sm" mt="xs">
        Correct the plan or the data and ask again; this attempt stays in the record.
      </Text>
    </Alert>
  );
}
