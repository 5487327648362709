import { Button, Group, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Icon } from '../../kit/Icon';
import { LinkTo } from '../../kit/LinkTo';
import { Panel } from '../../kit/Panel';
import { ProblemPanel } from '../../kit/ProblemPanel';
import { QueryStates } from '../../kit/QueryStates';
import { useHasRole } from '../../session/queries';
import { useDatasets, useRegisterDataset } from './queries';

/** The datasets of a project, and the field that registers another. */
export function DatasetList({ projectId }: { projectId: string }) {
  const datasets = useDatasets(projectId);
  const owner = useHasRole('OWNER');
  const developer = useHasRole('DEVELOPER');
  return (
    <Panel title="Datasets" about="Shared by the systems of the project; each version is kept by its digest.">
      <QueryStates query={datasets}>
        {(all) =>
          all.length === 0 ? (
            <Text c="dimmed" size="sm">
              No dataset yet. The owner or the developer registers one and uploads its first version.
            </Text>
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="xs">
              {all.map((dataset) => (
                <Group key={dataset.id} gap="xs" wrap="nowrap">
                  <Icon name="data" />
                  <LinkTo to="/datasets/$id" params={{ id: dataset.id }}>
                    {dataset.name}
                  </LinkTo>
                </Group>
              ))}
            </SimpleGrid>
          )
        }
      </QueryStates>
      {(owner || developer) && <RegisterDataset projectId={projectId} />}
    </Panel>
  );
}

function RegisterDataset({ projectId }: { projectId: string }) {
  const [name, setName] = useState('');
  const register = useRegisterDataset(projectId);
  const navigate = useNavigate();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const dataset = await register.mutateAsync(name).catch(() => undefined);
    if (dataset) {
      await navigate({ to: '/datasets/$id', params: { id: dataset.id } });
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {register.error && <ProblemPanel problem={register.error} />}
      <Group align="end" mt="md">
        <TextInput label="New dataset" required maxLength={200} value={name} onChange={(e) => setName(e.currentTarget.value)} />
        <Button type="submit" variant="default" loading={register.isPending}>
          Register dataset
        </Button>
      </Group>
    </form>
  );
}
