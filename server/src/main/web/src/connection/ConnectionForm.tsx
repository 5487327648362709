import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent } from 'react';
import type { Connection } from '../api/types';
import { useDraft } from '../kit/draft';
import { type MergeField, MergeView } from '../kit/MergeView';
import { useEdit } from '../kit/useEdit';
import { ConnectionFields } from './ConnectionFields';
import { type ConnectionDraft, drafted, input, NO_CONNECTION } from './draft';
import { useChangeConnection, useRegisterConnection, useSavedConnection } from './queries';

/** Registers a connection. */
export function RegisterConnection({ onDone }: { onDone: () => void }) {
  const draft = useDraft('register-connection', NO_CONNECTION);
  const register = useRegisterConnection();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await register.mutateAsync(input(draft.value)).catch(() => undefined)) {
      draft.forget();
      onDone();
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <ConnectionFields draft={draft.value} onChange={draft.set} named={false} problem={register.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={register.isPending}>
            Register
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const FIELDS: MergeField<ConnectionDraft>[] = [
  { key: 'dialect', label: 'Database', show: String },
  { key: 'url', label: 'Address', show: String },
  { key: 'user', label: 'User', show: String },
  { key: 'secret', label: 'Secret', show: String },
  { key: 'schema', label: 'Schema', show: String },
  { key: 'timeoutSeconds', label: 'Longest count, in seconds', show: String },
];

const read = (connection: Connection) => ({ version: connection.version, input: drafted(connection) });

/** Changes a connection; somebody else's change meanwhile is merged field by field. */
export function EditConnection({ connection, onDone }: { connection: Connection; onDone: () => void }) {
  const change = useChangeConnection(connection.id);
  const saved = useSavedConnection(connection.id);
  const edit = useEdit<ConnectionDraft>({
    key: connection.id,
    record: read(connection),
    save: ({ version, input: typed }) => change.mutateAsync({ version, input: input(typed) }),
    saved: async () => read(await saved()),
    onDone,
  });
  if (edit.conflict) {
    return (
      <MergeView
        fields={FIELDS}
        base={edit.base}
        mine={edit.mine}
        theirs={edit.conflict.theirs}
        saving={edit.saving}
        onSave={(merged) => void edit.merge(merged)}
        onBack={edit.back}
      />
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void edit.submit();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <ConnectionFields draft={edit.mine} onChange={edit.set} named problem={edit.problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={edit.drop}>
            Discard
          </Button>
          <Button type="submit" loading={edit.saving}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
