import { Anchor, List, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { QueryStates } from '../kit/QueryStates';
import { useHasRole } from '../session/queries';
import { DeployForm } from './DeployForm';
import { TokenList } from './TokenList';
import { useDeployments } from './queries';

/** Where the system's versions are at work, and the way to what is seen there. */
export function DeploymentPanel({ systemId }: { systemId: string }) {
  const deployments = useDeployments(systemId);
  const developer = useHasRole('DEVELOPER');
  const owner = useHasRole('OWNER');
  return (
    <Paper withBorder p="lg" component="section" aria-label="Monitoring">
      <Title order={2} size="h4" mb="sm">
        Monitoring
      </Title>
      <QueryStates query={deployments}>
        {(all) =>
          all.length === 0 ? (
            <Text c="dimmed">No version is at work yet. The developer registers where one is deployed.</Text>
          ) : (
            <List>
              {all.map(({ deployment, openAlerts }) => (
                <List.Item key={deployment.id}>
                  <Anchor
                    renderRoot={(props) => <Link to="/deployments/$id" params={{ id: deployment.id }} {...props} />}
                  >
                    {deployment.model} {deployment.version} in {deployment.environment}
                  </Anchor>
                  {openAlerts > 0 ? `: ▲ ${openAlerts} open ${openAlerts === 1 ? 'alert' : 'alerts'}` : ': ● no open alert'}
                </List.Item>
              ))}
            </List>
          )
        }
      </QueryStates>
      {developer && <DeployForm systemId={systemId} />}
      {(developer || owner) && <TokenList systemId={systemId} />}
    </Paper>
  );
}
