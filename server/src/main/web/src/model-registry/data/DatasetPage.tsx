import { Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { EmptyState } from '../../kit/EmptyState';
import { PageHeader } from '../../kit/PageHeader';
import { QueryStates, RowSkeleton } from '../../kit/QueryStates';
import { plural } from '../../kit/words';
import { useHasRole } from '../../session/queries';
import { useProject } from '../queries';
import { DatasetVersionPanel } from './DatasetVersionPanel';
import { useDataset, useDatasetVersions } from './queries';
import { UploadForm } from './UploadForm';

export function DatasetPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const dataset = useDataset(id);
  return <QueryStates query={dataset} page>{(one) => <Shown id={id} name={one.name} projectId={one.projectId} />}</QueryStates>;
}

function Shown({ id, name, projectId }: { id: string; name: string; projectId: string }) {
  const versions = useDatasetVersions(id);
  const project = useProject(projectId);
  const owner = useHasRole('OWNER');
  const developer = useHasRole('DEVELOPER');
  return (
    <Stack gap="md">
      <PageHeader
        title={name}
        crumbs={[
          { label: 'Projects', to: '/projects' },
          { label: project.data?.name ?? 'Project', to: '/projects/$id', params: { id: projectId } },
        ]}
        lead={versions.data && `Dataset with ${plural(versions.data.length, 'version')}; none of them ever changes.`}
      />
      <QueryStates query={versions} skeleton={<RowSkeleton />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title="No version yet" icon="data">
              <Text size="sm" c="dimmed">
                The owner or the developer uploads the first one: a CSV, Excel or Parquet file.
              </Text>
            </EmptyState>
          ) : (
            all.map((version) => <DatasetVersionPanel key={version.id} version={version} />)
          )
        }
      </QueryStates>
      {(owner || developer) && <UploadForm datasetId={id} />}
    </Stack>
  );
}
