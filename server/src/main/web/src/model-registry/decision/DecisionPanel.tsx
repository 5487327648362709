import { Anchor, Button, Group, List, Paper, Select, Text, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ProblemPanel } from '../../kit/ProblemPanel';
import { QueryStates } from '../../kit/QueryStates';
import { moment, words } from '../../kit/words';
import { useHasRole } from '../../session/queries';
import { useModels } from '../model/queries';
import { useDecisions, useRequestApproval } from './queries';

/** The requests for approval of a system; the owner opens new ones. */
export function DecisionPanel({ systemId }: { systemId: string }) {
  const decisions = useDecisions(systemId);
  const mayRequest = useHasRole('OWNER');
  return (
    <Paper withBorder p="lg" component="section" aria-label="Decisions">
      <Title order={2} size="h4" mb="sm">
        Decisions
      </Title>
      <QueryStates query={decisions}>
        {(all) =>
          all.length === 0 ? (
            <Text c="dimmed">No approval was requested yet. The owner requests it for a registered version.</Text>
          ) : (
            <List>
              {all.map((decision) => (
                <List.Item key={decision.id}>
                  <Anchor renderRoot={(props) => <Link to="/decisions/$id" params={{ id: decision.id }} {...props} />}>
                    Request of {moment(decision.requestedAt)}
                  </Anchor>
                  : {words(decision.state)}, {decision.votes.length} of 2 votes
                </List.Item>
              ))}
            </List>
          )
        }
      </QueryStates>
      {mayRequest && <RequestApproval systemId={systemId} />}
    </Paper>
  );
}

function RequestApproval({ systemId }: { systemId: string }) {
  const models = useModels(systemId);
  const request = useRequestApproval(systemId);
  const navigate = useNavigate();
  const [version, setVersion] = useState<string | null>(null);
  const choices = (models.data ?? []).flatMap((model) =>
    model.versions.map((one) => ({ value: one.id, label: `${model.name} ${one.label}` })),
  );
  if (choices.length === 0) {
    return null;
  }
  const submit = async () => {
    const decision = version ? await request.mutateAsync(version).catch(() => undefined) : undefined;
    if (decision) {
      await navigate({ to: '/decisions/$id', params: { id: decision.id } });
    }
  };
  return (
    <>
      {request.error && <ProblemPanel problem={request.error} />}
      <Group align="end" mt="md">
        <Select label="Version to approve" data={choices} value={version} onChange={setVersion} />
        <Button disabled={!version} loading={request.isPending} onClick={() => void submit()}>
          Request approval
        </Button>
      </Group>
    </>
  );
}
