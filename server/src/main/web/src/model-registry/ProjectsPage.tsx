import { Anchor, Button, Group, Modal, Stack, Table, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { EmptyState } from '../kit/EmptyState';
import { ProblemPanel } from '../kit/ProblemPanel';
import { QueryStates } from '../kit/QueryStates';
import { useHasRole } from '../session/queries';
import { usePersonName, useProjects, useRegisterProject } from './queries';

export function ProjectsPage() {
  const projects = useProjects();
  const nameOf = usePersonName();
  const mayRegister = useHasRole('OWNER');
  const [opened, form] = useDisclosure(false);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>Projects</Title>
        {mayRegister && <Button onClick={form.open}>Register a project</Button>}
      </Group>
      <Modal opened={opened} onClose={form.close} title="Register a project">
        <ProjectForm />
      </Modal>
      <QueryStates query={projects}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title="No project yet">
              <Text size="sm">
                {mayRegister ? 'Register the first one.' : 'A project owner registers the first one.'}
              </Text>
            </EmptyState>
          ) : (
            <Table highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">Project</Table.Th>
                  <Table.Th scope="col">Owner</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {all.map((project) => (
                  <Table.Tr key={project.id}>
                    <Table.Th scope="row" fw={500}>
                      <Anchor renderRoot={(props) => <Link to="/projects/$id" params={{ id: project.id }} {...props} />}>
                        {project.name}
                      </Anchor>
                    </Table.Th>
                    <Table.Td>{nameOf(project.ownerId)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </QueryStates>
    </Stack>
  );
}

function ProjectForm() {
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const register = useRegisterProject();
  const navigate = useNavigate();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const project = await register.mutateAsync({ name, description }).catch(() => undefined);
    if (project) {
      await navigate({ to: '/projects/$id', params: { id: project.id } });
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        {register.error && <ProblemPanel problem={register.error} />}
        <TextInput label="Name" required maxLength={200} value={name} onChange={(e) => setName(e.currentTarget.value)} />
        <Textarea label="Description" rows={3} value={description} onChange={(e) => setDescription(e.currentTarget.value)} />
        <Button type="submit" loading={register.isPending}>
          Register
        </Button>
      </Stack>
    </form>
  );
}
