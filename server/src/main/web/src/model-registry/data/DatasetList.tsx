import { Anchor, Button, Group, List, Paper, Text, TextInput, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
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
    <Paper withBorder p="lg" component="section" aria-label="Datasets">
      <Title order={2} size="h4" mb="sm">
        Datasets
      </Title>
      <QueryStates query={datasets}>
        {(all) =>
          all.length === 0 ? (
            <Text c="dimmed">No dataset yet. The owner or the developer registers one and uploads its first version.</Text>
          ) : (
            <List>
              {all.map((dataset) => (
                <List.Item key={dataset.id}>
                  <Anchor renderRoot={(props) => <Link to="/datasets/$id" params={{ id: dataset.id }} {...props} />}>
                    {dataset.name}
                  </Anchor>
                </List.Item>
              ))}
            </List>
          )
        }
      </QueryStates>
      {(owner || developer) && <RegisterDataset projectId={projectId} />}
    </Paper>
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
