import { Alert, Anchor, Badge, Button, Code, Grid, Group, Paper, Radio, Stack, Table, Text, Textarea, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Decision } from '../../api/types';
import { ProblemPanel } from '../../kit/ProblemPanel';
import { QueryStates } from '../../kit/QueryStates';
import { moment, words } from '../../kit/words';
import { usePersonName } from '../queries';
import { useDecision, useVote } from './queries';

export function DecisionPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const decision = useDecision(id);
  return <QueryStates query={decision}>{(one) => <DecisionRoom decision={one} />}</QueryStates>;
}

function DecisionRoom({ decision }: { decision: Decision }) {
  const nameOf = usePersonName();
  return (
    <Stack>
      <Anchor renderRoot={(props) => <Link to="/systems/$id" params={{ id: decision.systemId }} {...props} />}>
        To the system
      </Anchor>
      <Group>
        <Title order={1}>Request for approval</Title>
        <Badge tt="none" variant="light" size="lg">
          {words(decision.state)}
        </Badge>
      </Group>
      <Text c="dimmed">
        By {nameOf(decision.requestedBy)}, {moment(decision.requestedAt)}. It needs one approval from the validator and
        one from the board.
      </Text>
      <Grid>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Paper withBorder p="lg" component="section" aria-label="Dossier">
            <Title order={2} size="h4">
              Dossier, frozen
            </Title>
            <Code block my="sm">
              sha256:{decision.dossierDigest}
            </Code>
            <Table>
              <Table.Tbody>
                {decision.dossier.map((part) => (
                  <Table.Tr key={part.name}>
                    <Table.Th scope="row">{part.name}</Table.Th>
                    <Table.Td>
                      <Text size="sm" className="breakable">
                        {part.value || '–'}
                      </Text>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Paper>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Paper withBorder p="lg" component="section" aria-label="Votes">
            <Title order={2} size="h4" mb="sm">
              Votes
            </Title>
            <Stack>
              {decision.votes.length === 0 && <Text c="dimmed">Nobody has voted yet.</Text>}
              {decision.votes.map((vote) => (
                <div key={vote.voterId}>
                  <Text fw={600}>
                    {nameOf(vote.voterId)} ({words(vote.bench).toLowerCase()}):{' '}
                    {vote.choice === 'APPROVE' ? '✓ approves' : '✗ rejects'}
                  </Text>
                  <Text size="sm">{vote.reason}</Text>
                  <Text size="xs" c="dimmed">
                    {moment(vote.at)}
                  </Text>
                </div>
              ))}
              {decision.obstacle ? (
                <Alert color="gray" title="You cannot vote here">
                  {decision.obstacle}
                </Alert>
              ) : (
                <VoteForm decision={decision} />
              )}
            </Stack>
          </Paper>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

function VoteForm({ decision }: { decision: Decision }) {
  const [choice, setChoice] = useState('');
  const [reason, setReason] = useState('');
  const vote = useVote(decision.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    vote.mutate({ choice: choice as 'APPROVE' | 'REJECT', reason, dossierDigest: decision.dossierDigest });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {vote.error && <ProblemPanel problem={vote.error} />}
        <Radio.Group label="Your vote" required value={choice} onChange={setChoice}>
          <Group mt="xs">
            <Radio value="APPROVE" label="Approve" />
            <Radio value="REJECT" label="Reject" />
          </Group>
        </Radio.Group>
        <Textarea label="Reason" required autosize minRows={2} value={reason} onChange={(e) => setReason(e.currentTarget.value)} />
        <Button type="submit" disabled={!choice} loading={vote.isPending}>
          Sign the vote
        </Button>
      </Stack>
    </form>
  );
}
