import { Button, Code, CopyButton, Group, List, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Notice } from '../kit/Pill';
import { Panel } from '../kit/Panel';
import { ProblemPanel } from '../kit/ProblemPanel';
import { moment } from '../kit/words';
import { useIssueToken, useRevokeToken, useTokens } from './queries';

/** The tokens of pipelines that deliver for this system; a fresh one is shown this once. */
export function TokenList({ systemId }: { systemId: string }) {
  const tokens = useTokens(systemId);
  const issue = useIssueToken(systemId);
  const revoke = useRevokeToken(systemId);
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    issue.mutate({ name, days: 90 }, { onSuccess: () => setName('') });
  };
  const alive = (tokens.data ?? []).filter((token) => !token.revokedAt);
  const problem = issue.error ?? revoke.error;
  return (
    <Panel title="API tokens" about="With one a pipeline delivers events for this system and nothing else.">
      {problem && <ProblemPanel problem={problem} />}
      {issue.data && (
        <Notice tone="caution">
          <Text fw={600}>Copy this token now: it is not shown again</Text>
          <Group>
            <Code className="breakable">{issue.data.secret}</Code>
            <CopyButton value={issue.data.secret}>
              {({ copied, copy }) => (
                <Button size="compact-sm" variant="default" onClick={copy}>
                  {copied ? 'Copied' : 'Copy'}
                </Button>
              )}
            </CopyButton>
          </Group>
        </Notice>
      )}
      <List>
        {alive.map((token) => (
          <List.Item key={token.id}>
            <Group gap="xs">
              <Text>
                {token.name}: until {moment(token.expiresAt)}, {token.lastUsedAt ? `last used ${moment(token.lastUsedAt)}` : 'never used'}
              </Text>
              <Button size="compact-sm" color="red" variant="default" onClick={() => revoke.mutate(token.id)}>
                Revoke
              </Button>
            </Group>
          </List.Item>
        ))}
      </List>
      <form onSubmit={submit}>
        <Group align="end" mt="sm">
          <TextInput label="New token for" placeholder="nightly scoring" required value={name} onChange={(e) => setName(e.currentTarget.value)} />
          <Button type="submit" variant="default" loading={issue.isPending}>
            Issue for 90 days
          </Button>
        </Group>
      </form>
    </Panel>
  );
}
