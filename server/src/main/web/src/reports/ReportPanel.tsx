import { Anchor, Button, Code, Group, Paper, Table, Text, Title } from '@mantine/core';
import type { ExportedReport } from '../api/types';
import { ProblemPanel } from '../kit/ProblemPanel';
import { QueryStates } from '../kit/QueryStates';
import { moment } from '../kit/words';
import { usePersonName } from '../model-registry/queries';
import { useSession } from '../session/queries';
import { reportFile, useExportReport, useReports } from './queries';

const MAY_EXPORT = ['OWNER', 'VALIDATOR', 'BOARD', 'AUDITOR', 'ADMINISTRATOR'];

/** The audit reports of a system: a new one, and those handed out before. */
export function ReportPanel({ systemId }: { systemId: string }) {
  const roles = useSession().data?.roles ?? [];
  const mayExport = roles.some((role) => MAY_EXPORT.includes(role));
  return (
    <Paper withBorder p="lg" component="section" aria-label="Audit reports">
      <Title order={2} size="h4" mb="sm">
        Audit reports
      </Title>
      {mayExport ? (
        <Exported systemId={systemId} />
      ) : (
        <Text c="dimmed">
          Owner, validator, board, auditor and administrator export audit reports; your roles do not include this.
        </Text>
      )}
    </Paper>
  );
}

function Exported({ systemId }: { systemId: string }) {
  const reports = useReports(systemId);
  const create = useExportReport(systemId);
  return (
    <>
      <Group justify="space-between" mb="md">
        <Text size="sm" c="dimmed" maw={640}>
          What the record says now, as a document and as a workbook with the same numbers. The digests of both files go
          into the audit log, and its checkpoint into the files.
        </Text>
        <Button loading={create.isPending} onClick={() => create.mutate()}>
          Export audit report
        </Button>
      </Group>
      {create.error && <ProblemPanel problem={create.error} />}
      <QueryStates query={reports}>
        {(all) =>
          all.length === 0 ? (
            <Text c="dimmed">No report was exported yet.</Text>
          ) : (
            <ReportTable systemId={systemId} reports={all} />
          )
        }
      </QueryStates>
    </>
  );
}

function ReportTable({ systemId, reports }: { systemId: string; reports: ExportedReport[] }) {
  const nameOf = usePersonName();
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Exported</Table.Th>
            <Table.Th scope="col">Files</Table.Th>
            <Table.Th scope="col">By</Table.Th>
            <Table.Th scope="col">Record</Table.Th>
            <Table.Th scope="col">Log at</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reports.map((report) => (
            <Table.Tr key={report.id}>
              <Table.Th scope="row">{moment(report.at)}</Table.Th>
              <Table.Td>
                <Files systemId={systemId} report={report} />
              </Table.Td>
              <Table.Td>{nameOf(report.by)}</Table.Td>
              <Table.Td>
                <Code title={report.recordDigest}>{report.recordDigest.slice(0, 12)}…</Code>
              </Table.Td>
              <Table.Td>{report.logSize} entries</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Files({ systemId, report }: { systemId: string; report: ExportedReport }) {
  return (
    <Group gap="md" wrap="nowrap">
      {(['docx', 'xlsx', 'json'] as const).map((format) => (
        <Anchor
          key={format}
          size="sm"
          href={reportFile(systemId, report.id, format)}
          download
          aria-label={`Audit report of ${moment(report.at)} as ${format}`}
        >
          {format}
        </Anchor>
      ))}
    </Group>
  );
}
