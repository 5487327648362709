import { Stack, Table, Text } from '@mantine/core';
import { LinkTo } from '../kit/LinkTo';
import { Panel } from '../kit/Panel';
import { Pill } from '../kit/Pill';
import { QueryStates } from '../kit/QueryStates';
import { When } from '../kit/When';
import { plural } from '../kit/words';
import { useHasRole } from '../session/queries';
import { DeployForm } from './DeployForm';
import { useDeployments } from './queries';
import { TokenList } from './TokenList';

/** Where the system's versions are at work, and the way to what is seen there. */
export function DeploymentPanel({ systemId }: { systemId: string }) {
  const deployments = useDeployments(systemId);
  const developer = useHasRole('DEVELOPER');
  const owner = useHasRole('OWNER');
  return (
    <Stack gap="md">
      <Panel title="Monitoring" about="Where versions are at work, and whether they still behave.">
        <QueryStates query={deployments}>
          {(all) =>
            all.length === 0 ? (
              <Text c="dimmed" size="sm">
                No version is at work yet. The developer registers where one is deployed.
              </Text>
            ) : (
              <Table.ScrollContainer minWidth={480}>
                <Table>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th scope="col">Deployment</Table.Th>
                      <Table.Th scope="col">Watched since</Table.Th>
                      <Table.Th scope="col">Alerts</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {all.map(({ deployment, openAlerts }) => (
                      <Table.Tr key={deployment.id}>
                        <Table.Th scope="row" fw={500}>
                          <LinkTo to="/deployments/$id" params={{ id: deployment.id }} size="sm">
                            {deployment.model} {deployment.version} in {deployment.environment}
                          </LinkTo>
                        </Table.Th>
                        <Table.Td>
                          <When at={deployment.startedAt} />
                        </Table.Td>
                        <Table.Td>
                          {openAlerts > 0 ? (
                            <Pill tone="danger" sign="▲">
                              {plural(openAlerts, 'open alert')}
                            </Pill>
                          ) : (
                            <Pill tone="ok" sign="●">
                              No open alert
                            </Pill>
                          )}
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            )
          }
        </QueryStates>
      </Panel>
      {developer && <DeployForm systemId={systemId} />}
      {(developer || owner) && <TokenList systemId={systemId} />}
    </Stack>
  );
}
