import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import { QueryStates } from '../kit/QueryStates';
import { useHasRole } from '../session/queries';
import { useProject, useSystems } from './queries';
import { DatasetList } from './data/DatasetList';
import { SystemForm } from './SystemForm';
import { SystemTable } from './SystemTable';

export function ProjectPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const project = useProject(id);
  const systems = useSystems();
  const mayRegister = useHasRole('OWNER');
  const [opened, form] = useDisclosure(false);
  return (
    <QueryStates query={project}>
      {(one) => (
        <Stack>
          <Group justify="space-between">
            <Title order={1}>{one.name}</Title>
            {mayRegister && <Button onClick={form.open}>Register an AI system</Button>}
          </Group>
          {one.description && <Text>{one.description}</Text>}
          <Modal opened={opened} onClose={form.close} size="lg" title="Register an AI system">
            <SystemForm projectId={id} />
          </Modal>
          <QueryStates query={systems}>
            {(all) => {
              const own = all.filter((system) => system.projectId === id);
              return <SystemTable systems={own} total={own.length} />;
            }}
          </QueryStates>
          <DatasetList projectId={id} />
        </Stack>
      )}
    </QueryStates>
  );
}
