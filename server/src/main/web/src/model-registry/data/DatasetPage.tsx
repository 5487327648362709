import { Anchor, Code, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { DatasetVersion } from '../../api/types';
import { EmptyState } from '../../kit/EmptyState';
import { QueryStates } from '../../kit/QueryStates';
import { moment, words } from '../../kit/words';
import { useHasRole } from '../../session/queries';
import { usePersonName } from '../queries';
import { useDataset, useDatasetVersions } from './queries';
import { UploadForm } from './UploadForm';

export function DatasetPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const dataset = useDataset(id);
  const versions = useDatasetVersions(id);
  const owner = useHasRole('OWNER');
  const developer = useHasRole('DEVELOPER');
  return (
    <QueryStates query={dataset}>
      {(one) => (
        <Stack>
          <Anchor renderRoot={(props) => <Link to="/projects/$id" params={{ id: one.projectId }} {...props} />}>
            To its project
          </Anchor>
          <Title order={1}>{one.name}</Title>
          {(owner || developer) && <UploadForm datasetId={id} />}
          <QueryStates query={versions}>
            {(all) =>
              all.length === 0 ? (
                <EmptyState title="No version yet">
                  <Text size="sm">The owner or the developer uploads the first one as CSV.</Text>
                </EmptyState>
              ) : (
                all.map((version) => <Version key={version.id} version={version} />)
              )
            }
          </QueryStates>
        </Stack>
      )}
    </QueryStates>
  );
}

function Version({ version }: { version: DatasetVersion }) {
  const nameOf = usePersonName();
  const { profile, provenance } = version;
  return (
    <Paper withBorder p="lg" component="section" aria-label={`Version ${version.number}`}>
      <Title order={2} size="h4">
        Version {version.number}
      </Title>
      <Text size="sm" c="dimmed">
        {version.fileName}, uploaded by {nameOf(version.uploadedBy)}, {moment(version.uploadedAt)}
      </Text>
      <Text size="sm" mt="xs">
        From {provenance.source}; collected by {provenance.collectionMethod}; licence {provenance.licence}; personal data:{' '}
        {words(provenance.personalData).toLowerCase()}.
      </Text>
      <Code block mt="xs">
        sha256:{profile.digest}
      </Code>
      <Table.ScrollContainer minWidth={560} mt="md">
        <Table captionSide="top">
          <Table.Caption ta="left">
            {profile.rows} rows, {profile.columns.length} columns
          </Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Column</Table.Th>
              <Table.Th scope="col">Type</Table.Th>
              <Table.Th scope="col">Missing</Table.Th>
              <Table.Th scope="col">Distinct</Table.Th>
              <Table.Th scope="col">Most frequent</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {profile.columns.map((column) => (
              <Table.Tr key={column.name}>
                <Table.Th scope="row">{column.name}</Table.Th>
                <Table.Td>{words(column.type)}</Table.Td>
                <Table.Td>{column.missing}</Table.Td>
                <Table.Td>
                  {column.distinctAtLeast ? 'at least ' : ''}
                  {column.distinct}
                </Table.Td>
                <Table.Td>
                  {column.top
                    .slice(0, 3)
                    .map((value) => `${value.value} (${value.count})`)
                    .join(', ') || '–'}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
