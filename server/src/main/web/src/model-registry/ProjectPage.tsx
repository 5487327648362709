import { Button, Group, Modal, Pagination, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import { useAddress } from '../kit/address';
import type { Project } from '../api/types';
import { Icon } from '../kit/Icon';
import { LinkTo } from '../kit/LinkTo';
import { PageHeader } from '../kit/PageHeader';
import { Panel } from '../kit/Panel';
import { QueryStates, RowSkeleton } from '../kit/QueryStates';
import { When } from '../kit/When';
import { plural } from '../kit/words';
import { useHasRole } from '../session/queries';
import { DatasetList } from './data/DatasetList';
import { EditProject } from './EditProject';
import { usePersonName, usePortfolio, useProject } from './queries';
import { SystemForm } from './SystemForm';
import { SystemTable } from './SystemTable';

const SIZE = 25;

export function ProjectPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const project = useProject(id);
  return <QueryStates query={project} page>{(one) => <Shown project={one} />}</QueryStates>;
}

function Shown({ project }: { project: Project }) {
  const owner = useHasRole('OWNER');
  const nameOf = usePersonName();
  const [registering, form] = useDisclosure(false);
  const [editing, edit] = useDisclosure(false);
  return (
    <Stack gap="md">
      <PageHeader
        title={project.name}
        crumbs={[{ label: 'Projects', to: '/projects' }]}
        lead={
          <>
            {project.description && <Text>{project.description}</Text>}
            <Text size="sm">
              Owned by {nameOf(project.ownerId)}, registered <When at={project.createdAt} />
            </Text>
          </>
        }
        actions={
          owner && (
            <>
              <Button variant="default" leftSection={<Icon name="edit" size={16} />} onClick={edit.open}>
                Edit
              </Button>
              <Button leftSection={<Icon name="plus" size={16} />} onClick={form.open}>
                Register an AI system
              </Button>
            </>
          )
        }
      />
      <Modal opened={registering} onClose={form.close} size="lg" title="Register an AI system">
        <SystemForm projectId={project.id} />
      </Modal>
      <Modal opened={editing} onClose={edit.close} title={`Edit ${project.name}`} size="lg">
        <EditProject project={project} onDone={edit.close} />
      </Modal>
      <ProjectSystems projectId={project.id} owner={owner} />
      <DatasetList projectId={project.id} />
    </Stack>
  );
}

function ProjectSystems({ projectId, owner }: { projectId: string; owner: boolean }) {
  const [search, setSearch] = useAddress();
  const page = Math.max(1, Number(search.page) || 1);
  const systems = usePortfolio({ project: projectId, sort: search.sort, page: page - 1, size: SIZE });
  return (
    <Panel
      title="AI systems"
      actions={
        <LinkTo to="/systems" search={{ project: projectId }} size="sm">
          Filter them in the portfolio
        </LinkTo>
      }
    >
      <QueryStates query={systems} skeleton={<RowSkeleton />}>
        {(found) =>
          found.total === 0 ? (
            <Text c="dimmed" size="sm">
              No AI system in this project yet. {owner ? 'Register the first one above.' : 'A project owner registers the first one.'}
            </Text>
          ) : (
            <>
              <SystemTable
                systems={found.items}
                caption={plural(found.total, 'system')}
                sort={search.sort ?? 'name'}
                onSort={(sort) => setSearch({ sort, page: undefined })}
              />
              {found.total > SIZE && (
                <Group justify="flex-end" mt="md">
                  <Pagination
                    total={Math.ceil(found.total / SIZE)}
                    value={page}
                    onChange={(next) => setSearch({ page: String(next) })}
                    getControlProps={(control) => ({ 'aria-label': `${control} page` })}
                  />
                </Group>
              )}
            </>
          )
        }
      </QueryStates>
    </Panel>
  );
}
