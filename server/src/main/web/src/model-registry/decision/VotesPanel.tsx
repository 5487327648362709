import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import type { Decision } from '../../api/types';
import { useDraft } from '../../kit/draft';
import { Panel } from '../../kit/Panel';
import { Notice, Pill } from '../../kit/Pill';
import { ProblemPanel } from '../../kit/ProblemPanel';
import { When } from '../../kit/When';
import { usePersonName } from '../queries';
import { useVote } from './queries';

type Vote = Decision['votes'][number];

interface Props {
  decision: Decision;
  validatorId: string | undefined;
}

/** Both seats with what they said, why somebody may not vote, and the vote itself. */
export function VotesPanel({ decision, validatorId }: Props) {
  const nameOf = usePersonName();
  const approvals = decision.votes.filter((vote) => vote.choice === 'APPROVE').length;
  const board = decision.votes.filter((vote) => vote.bench === 'BOARD');
  const validator = decision.votes.find((vote) => vote.bench === 'VALIDATOR');
  return (
    <Panel title="Votes" about={`${approvals} of 2 approvals: one of the validator, one of the board. One rejection ends it.`}>
      <Stack gap="md">
        <Seat
          name={`Validator${validatorId ? `, ${nameOf(validatorId)}` : ''}`}
          votes={validator ? [validator] : []}
          open={decision.state === 'OPEN'}
        />
        <Seat name="Board" votes={board} open={decision.state === 'OPEN'} />
        {decision.obstacle ? (
          <Notice tone="neutral">
            <Text size="sm" fw={600}>
              You cannot vote here
            </Text>
            <Text size="sm">{decision.obstacle}</Text>
          </Notice>
        ) : (
          <VoteForm decision={decision} />
        )}
      </Stack>
    </Panel>
  );
}

function Seat({ name, votes, open }: { name: string; votes: Vote[]; open: boolean }) {
  const nameOf = usePersonName();
  return (
    <section aria-label={name}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {name}
        </Text>
        {votes.length === 0 && (
          <Pill tone="open" sign={open ? '…' : '–'}>
            {open ? 'Waiting' : 'No vote'}
          </Pill>
        )}
      </Group>
      {votes.map((vote) => (
        <div key={vote.voterId}>
          <Group gap="xs" mt={4}>
            {vote.choice === 'APPROVE' ? (
              <Pill tone="ok" sign="✓">
                Approves
              </Pill>
            ) : (
              <Pill tone="danger" sign="✗">
                Rejects
              </Pill>
            )}
            <Text size="sm">{nameOf(vote.voterId)}</Text>
          </Group>
          <Text size="sm" mt={4}>
            “{vote.reason}”
          </Text>
          <Text size="xs" c="dimmed">
            <When at={vote.at} />
          </Text>
        </div>
      ))}
    </section>
  );
}

function VoteForm({ decision }: { decision: Decision }) {
  const draft = useDraft(`vote:${decision.id}`, { choice: '', reason: '' });
  const { choice, reason } = draft.value;
  const vote = useVote(decision.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    vote.mutate(
      { choice: choice as 'APPROVE' | 'REJECT', reason, dossierDigest: decision.dossierDigest },
      { onSuccess: () => draft.forget() },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {vote.error && <ProblemPanel problem={vote.error} />}
        <Radio.Group
          label="Your vote"
          description="It is bound to exactly this dossier and cannot be changed."
          required
          value={choice}
          onChange={(next) => draft.set({ choice: next, reason })}
        >
          <Group mt="xs">
            <Radio value="APPROVE" label="Approve" />
            <Radio value="REJECT" label="Reject" />
          </Group>
        </Radio.Group>
        <Textarea
          label="Reason"
          required
          autosize
          minRows={2}
          maxLength={4000}
          value={reason}
          onChange={(e) => draft.set({ choice, reason: e.currentTarget.value })}
        />
        <Button type="submit" disabled={!choice} loading={vote.isPending}>
          Sign the vote
        </Button>
      </Stack>
    </form>
  );
}
