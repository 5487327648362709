import { Button, Modal, Paper, Stack, Table, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useDraft } from '../kit/draft';
import { EmptyState } from '../kit/EmptyState';
import { Icon } from '../kit/Icon';
import { LinkTo } from '../kit/LinkTo';
import { PageHeader } from '../kit/PageHeader';
import { ProblemPanel } from '../kit/ProblemPanel';
import { QueryStates, RowSkeleton } from '../kit/QueryStates';
import { When } from '../kit/When';
import { plural } from '../kit/words';
import { useHasRole } from '../session/queries';
import { usePersonName, useProjects, useRegisterProject } from './queries';

export function ProjectsPage() {
  const projects = useProjects();
  const nameOf = usePersonName();
  const mayRegister = useHasRole('OWNER');
  const [opened, form] = useDisclosure(false);
  return (
    <Stack gap="md">
      <PageHeader
        title="Projects"
        lead="Each groups AI systems and datasets under one owner."
        actions={
          mayRegister && (
            <Button leftSection={<Icon name="plus" size={16} />} onClick={form.open}>
              Register a project
            </Button>
          )
        }
      />
      <Modal opened={opened} onClose={form.close} title="Register a project">
        <ProjectForm />
      </Modal>
      <QueryStates query={projects} skeleton={<RowSkeleton />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title="No project yet" icon="projects">
              <Text size="sm" c="dimmed">
                {mayRegister ? 'Register the first one.' : 'A project owner registers the first one.'}
              </Text>
            </EmptyState>
          ) : (
            <Paper withBorder p={{ base: 'xs', sm: 'md' }}>
              <Table highlightOnHover captionSide="top" verticalSpacing="sm">
                <Table.Caption ta="left">{plural(all.length, 'project')}</Table.Caption>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">Project</Table.Th>
                    <Table.Th scope="col">Owner</Table.Th>
                    <Table.Th scope="col" visibleFrom="sm">
                      Registered
                    </Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {all.map((project) => (
                    <Table.Tr key={project.id}>
                      <Table.Th scope="row" fw={500}>
                        <LinkTo to="/projects/$id" params={{ id: project.id }} size="sm">
                          {project.name}
                        </LinkTo>
                        <Text size="sm" c="dimmed" lineClamp={2}>
                          {project.description}
                        </Text>
                      </Table.Th>
                      <Table.Td>{nameOf(project.ownerId)}</Table.Td>
                      <Table.Td visibleFrom="sm" c="dimmed">
                        <When at={project.createdAt} />
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Paper>
          )
        }
      </QueryStates>
    </Stack>
  );
}

function ProjectForm() {
  const draft = useDraft('register-project', { name: '', description: '' });
  const register = useRegisterProject();
  const navigate = useNavigate();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const project = await register.mutateAsync(draft.value).catch(() => undefined);
    if (project) {
      draft.forget();
      await navigate({ to: '/projects/$id', params: { id: project.id } });
    }
  };
  const { name, description } = draft.value;
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        {register.error && <ProblemPanel problem={register.error} />}
        <TextInput
          label="Name"
          required
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(e) => draft.set({ ...draft.value, name: e.currentTarget.value })}
        />
        <Textarea
          label="Description"
          rows={3}
          value={description}
          onChange={(e) => draft.set({ ...draft.value, description: e.currentTarget.value })}
        />
        <Button type="submit" loading={register.isPending}>
          Register
        </Button>
      </Stack>
    </form>
  );
}
