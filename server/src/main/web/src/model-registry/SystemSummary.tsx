import { Grid, Stack } from '@mantine/core';
import type { AiSystem } from '../api/types';
import { LinkTo } from '../kit/LinkTo';
import { Facts, Panel } from '../kit/Panel';
import { Pill } from '../kit/Pill';
import { When } from '../kit/When';
import { words } from '../kit/words';
import { usePersonName, useProject } from './queries';
import { Readiness } from './Readiness';

/** What it is for, what it must not be relied on for, and who answers. */
export function SystemSummary({ system }: { system: AiSystem }) {
  const nameOf = usePersonName();
  const project = useProject(system.projectId);
  const { description } = system;
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Stack gap="md">
        <Panel title="Purpose and limits">
          <Facts
            facts={[
              [
                'Known limits',
                description.knownLimits || (
                  <Pill tone="caution" sign="!">
                    None stated yet
                  </Pill>
                ),
              ],
              ['Intended purpose', description.purpose],
              ['Who is affected', description.affectedPersons],
              ['Role of the organisation', words(description.organisationRole)],
            ]}
          />
        </Panel>
        <Readiness system={system} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Stack gap="md">
          <Panel title="Who answers for it">
            <Facts
              facts={[
                ['Accountable owner', nameOf(description.ownerId)],
                ['Developer', nameOf(description.developerId)],
                ['Validator', nameOf(description.validatorId)],
              ]}
            />
          </Panel>
          <Panel title="Record">
            <Facts
              facts={[
                [
                  'Project',
                  <LinkTo key="project" to="/projects/$id" params={{ id: system.projectId }}>
                    {project.data?.name ?? 'Its project'}
                  </LinkTo>,
                ],
                ['Registered', <When key="registered" at={system.createdAt} />],
                ['Last changed', <When key="changed" at={system.updatedAt} />],
              ]}
            />
          </Panel>
        </Stack>
      </Grid.Col>
    </Grid>
  );
}
