import { Button, Group } from '@mantine/core';
import { biasReportFile } from './queries';

const FILES = [
  { format: 'docx', label: 'Document' },
  { format: 'xlsx', label: 'Workbook' },
  { format: 'html', label: 'Page' },
  { format: 'json', label: 'Record' },
];

/** The report as files, each made from the record alone. */
export function ReportFiles({ id }: { id: string }) {
  return (
    <Group gap="xs" role="group" aria-label="Report files">
      {FILES.map(({ format, label }) => (
        <Button key={format} component="a" variant="default" size="xs" href={biasReportFile(id, format)} download>
          {label} (.{format})
        </Button>
      ))}
    </Group>
  );
}
