import { Button, Group, Select, Table, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkTo } from '../../kit/LinkTo';
import { Panel } from '../../kit/Panel';
import { ProblemPanel } from '../../kit/ProblemPanel';
import { QueryStates } from '../../kit/QueryStates';
import { When } from '../../kit/When';
import { useHasRole } from '../../session/queries';
import { useModels } from '../model/queries';
import { usePersonName } from '../queries';
import { DecisionBadge } from './DecisionBadge';
import { useDecisions, useRequestApproval } from './queries';

/** The requests for approval of a system; the owner opens new ones. */
export function DecisionPanel({ systemId }: { systemId: string }) {
  const decisions = useDecisions(systemId);
  const nameOf = usePersonName();
  const mayRequest = useHasRole('OWNER');
  return (
    <Panel title="Decisions" about="Each is bound to a frozen dossier and needs the validator and the board.">
      <QueryStates query={decisions}>
        {(all) =>
          all.length === 0 ? (
            <Text c="dimmed" size="sm">
              No approval was requested yet. The owner requests it for a registered version.
            </Text>
          ) : (
            <Table.ScrollContainer minWidth={520}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">Request</Table.Th>
                    <Table.Th scope="col">Version</Table.Th>
                    <Table.Th scope="col">State</Table.Th>
                    <Table.Th scope="col">Votes</Table.Th>
                    <Table.Th scope="col">Requested by</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {all.map((decision) => (
                    <Table.Tr key={decision.id}>
                      <Table.Th scope="row" fw={500}>
                        <LinkTo to="/decisions/$id" params={{ id: decision.id }} size="sm">
                          Request of <When at={decision.requestedAt} />
                        </LinkTo>
                      </Table.Th>
                      <Table.Td>{decision.dossier.find((part) => part.name === 'Model version')?.value}</Table.Td>
                      <Table.Td>
                        <DecisionBadge state={decision.state} />
                      </Table.Td>
                      <Table.Td>{decision.votes.length} of 2</Table.Td>
                      <Table.Td>{nameOf(decision.requestedBy)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </QueryStates>
      {mayRequest && <RequestApproval systemId={systemId} />}
    </Panel>
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
