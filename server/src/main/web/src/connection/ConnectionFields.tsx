import { NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { ProblemError } from '../api/client';
import { Notice } from '../kit/Pill';
import { ProblemPanel } from '../kit/ProblemPanel';
import { type ConnectionDraft, DIALECTS } from './draft';

interface Props {
  draft: ConnectionDraft;
  onChange: (draft: ConnectionDraft) => void;
  /** Whether the connection exists already, so that its name stays. */
  named: boolean;
  problem: Error | null | undefined;
}

const SHOWN: readonly string[] = ['name', 'dialect', 'url', 'user', 'secret', 'schema', 'timeoutSeconds'];

/** Everything a connection is registered by; what the server refused is said at its field. */
export function ConnectionFields({ draft, onChange, named, problem }: Props) {
  const set = (change: Partial<ConnectionDraft>) => onChange({ ...draft, ...change });
  const fault = (field: keyof ConnectionDraft) => faultOf(problem, field);
  const example = DIALECTS.find((one) => one.value === draft.dialect)?.example;
  return (
    <Stack gap="md">
      {problem && <Refusal problem={problem} />}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label="Name"
          description={named ? 'It stays, since reports name it' : 'Small letters, digits and hyphens; reports name it'}
          placeholder="warehouse"
          required
          readOnly={named}
          maxLength={40}
          data-autofocus={named ? undefined : true}
          error={fault('name')}
          value={draft.name}
          onChange={(e) => set({ name: e.currentTarget.value })}
        />
        <Select
          label="Database"
          description="What answers there"
          required
          allowDeselect={false}
          data={DIALECTS.map(({ value, label }) => ({ value, label }))}
          error={fault('dialect')}
          value={draft.dialect}
          onChange={(value) => value && set({ dialect: value as ConnectionDraft['dialect'] })}
        />
      </SimpleGrid>
      <TextInput
        label="Address"
        description="A JDBC address with neither user nor password; only settings that cannot load code or write files are taken"
        placeholder={example}
        required
        maxLength={500}
        spellCheck={false}
        data-autofocus={named ? true : undefined}
        error={fault('url')}
        value={draft.url}
        onChange={(e) => set({ url: e.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label="User"
          description="One that may only read, and only what analyses need"
          required
          maxLength={100}
          autoComplete="off"
          error={fault('user')}
          value={draft.user}
          onChange={(e) => set({ user: e.currentTarget.value })}
        />
        <TextInput
          label="Secret"
          description="The name of the file that holds the password, in the server's folder of secrets"
          placeholder="warehouse-password"
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          error={fault('secret')}
          value={draft.secret}
          onChange={(e) => set({ secret: e.currentTarget.value })}
        />
        <TextInput
          label="Schema"
          description="Tables are looked for in it first; the database's own if empty"
          maxLength={200}
          error={fault('schema')}
          value={draft.schema}
          onChange={(e) => set({ schema: e.currentTarget.value })}
        />
        <NumberInput
          label="Longest count, in seconds"
          description="Then the database is told to stop"
          required
          min={1}
          max={3600}
          allowDecimal={false}
          error={fault('timeoutSeconds')}
          value={draft.timeoutSeconds}
          onChange={(timeoutSeconds) => set({ timeoutSeconds })}
        />
      </SimpleGrid>
    </Stack>
  );
}

/** What is said at a field is not said again above it. */
function Refusal({ problem }: { problem: Error }) {
  const atFields = problem instanceof ProblemError && problem.errors.length > 0 && problem.errors.every(({ field }) => SHOWN.includes(field));
  return atFields ? (
    <div role="alert">
      <Notice tone="danger">
        <Text size="sm">Nothing was saved: a value was refused, as is said at its field.</Text>
      </Notice>
    </div>
  ) : (
    <ProblemPanel problem={problem} />
  );
}

function faultOf(problem: Error | null | undefined, field: string): string | undefined {
  return problem instanceof ProblemError ? problem.errors.find((error) => error.field === field)?.message : undefined;
}
