import { Button, Group, Paper, Select, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useAddress } from '../kit/address';
import { EmptyState } from '../kit/EmptyState';
import { Icon } from '../kit/Icon';
import { PageHeader } from '../kit/PageHeader';
import { Panel } from '../kit/Panel';
import { Notice } from '../kit/Pill';
import { ProblemPanel } from '../kit/ProblemPanel';
import { QueryStates, RowSkeleton } from '../kit/QueryStates';
import { plural } from '../kit/words';
import { actionWords, subjectWords } from './actions';
import { EntryTable } from './EntryTable';
import { useEntries, useKinds, useVerification } from './queries';

/** Whether the log can be trusted, what it says, and what an outsider needs to check it. */
export function AuditLogPage() {
  return (
    <Stack gap="md">
      <PageHeader
        title="Audit log"
        lead="Every change is one entry, written in the same transaction as the change itself."
      />
      <Verification />
      <Downloads />
      <Entries />
    </Stack>
  );
}

function Verification() {
  const verification = useVerification();
  return (
    <QueryStates query={verification} skeleton={<Skeleton h={84} />}>
      {(result) =>
        result.whole ? (
          <Notice tone="ok">
            <Text fw={600}>✓ The log is whole: {plural(result.size, 'entry', 'entries')}</Text>
            <Text size="sm">
              Just now every entry was hashed again, and together they give the root that the log keeps. Whoever holds
              the database could still rewrite all of it: a checkpoint kept elsewhere makes that noticeable.
            </Text>
            <Text size="xs" ff="monospace" className="breakable" mt={4}>
              root {result.root}
            </Text>
          </Notice>
        ) : (
          <Notice tone="danger">
            <Text fw={600}>✗ Entry {result.size} is wrong</Text>
            <Text size="sm">{result.reason} The entries before it hold; do not rely on it or on any after it.</Text>
          </Notice>
        )
      }
    </QueryStates>
  );
}

const FILES = [
  ['export', 'The whole log', 'probity-log.jsonl'],
  ['checkpoint', 'Signed checkpoint', 'probity-checkpoint.txt'],
  ['key', 'Public key', 'probity-key.txt'],
] as const;

function Downloads() {
  return (
    <Panel
      title="Check it without this server"
      about={
        <>
          Keep a checkpoint today; later compare the exported log with it: <code>bin/probity verify</code>.
        </>
      }
    >
      <Group gap="sm">
        {FILES.map(([path, label, file]) => (
          <Button
            key={path}
            component="a"
            href={`/api/v1/audit-log/${path}`}
            download={file}
            variant="default"
            leftSection={<Icon name="download" size={16} />}
          >
            {label}
          </Button>
        ))}
      </Group>
    </Panel>
  );
}

function Entries() {
  const [search, setSearch] = useAddress();
  const kinds = useKinds();
  const entries = useEntries({ action: search.action, type: search.type, subject: search.subject });
  const filtered = Boolean(search.action || search.type || search.subject);
  const clear = () => setSearch({ action: undefined, type: undefined, subject: undefined });
  const actions = (kinds.data ?? []).filter((kind) => !search.type || kind.subjectType === search.type);
  const types = [...new Set((kinds.data ?? []).map((kind) => kind.subjectType))];
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'md' }}>
      <Group align="end" mb="md" gap="sm">
        <Select
          label="Kind of record"
          placeholder="Any"
          clearable
          data={types.map((type) => ({ value: type, label: subjectWords(type) }))}
          value={search.type ?? null}
          onChange={(type) => setSearch({ type: type ?? undefined, action: undefined })}
        />
        <Select
          label="Action"
          placeholder="Any"
          clearable
          searchable
          w={320}
          maw="100%"
          data={actions.map((kind) => ({ value: kind.action, label: actionWords(kind.action) }))}
          value={search.action ?? null}
          onChange={(action) => setSearch({ action: action ?? undefined })}
        />
        {search.subject && (
          <TextInput label="Record" readOnly value={search.subject} rightSectionPointerEvents="all" />
        )}
        {filtered && (
          <Button variant="subtle" onClick={clear}>
            Clear
          </Button>
        )}
      </Group>
      {entries.data ? (
        <>
          {entries.data.pages.flat().length === 0 ? (
            <EmptyState title="No entry matches" icon="filter" />
          ) : (
            <EntryTable entries={entries.data.pages.flat()} onSubject={(subject) => setSearch({ subject })} />
          )}
          {entries.hasNextPage && (
            <Button mt="md" variant="default" onClick={() => void entries.fetchNextPage()} loading={entries.isFetchingNextPage}>
              Show older entries
            </Button>
          )}
        </>
      ) : entries.error ? (
        <ProblemPanel problem={entries.error} retry={() => void entries.refetch()} />
      ) : (
        <RowSkeleton rows={10} />
      )}
    </Paper>
  );
}
