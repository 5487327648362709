import { Button, Group, Stack, Text } from '@mantine/core';
import type { FormEvent } from 'react';
import type { AiSystem, SystemInput } from '../api/types';
import { type MergeField, MergeView } from '../kit/MergeView';
import { ProblemPanel } from '../kit/ProblemPanel';
import { useEdit } from '../kit/useEdit';
import { words } from '../kit/words';
import { useDescribeSystem, usePersonName, useSavedSystem } from './queries';
import { SystemFields } from './SystemFields';

const read = (system: AiSystem) => ({ version: system.version, input: system.description });

/** Edits every field of a system; another person's edit in between opens the merge view. */
export function EditSystem({ system, onDone }: { system: AiSystem; onDone: () => void }) {
  const describe = useDescribeSystem(system.id);
  const saved = useSavedSystem(system.id);
  const nameOf = usePersonName();
  const edit = useEdit<SystemInput>({
    key: system.id,
    record: read(system),
    save: describe.mutateAsync,
    saved: async () => read(await saved()),
    onDone,
  });
  if (edit.conflict) {
    return (
      <MergeView
        fields={fields(nameOf)}
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
        {edit.problem && <ProblemPanel problem={edit.problem} />}
        <SystemFields input={edit.mine} problem={edit.problem} onChange={edit.set} />
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            {edit.restored ? 'Kept in this tab until you save.' : ''}
          </Text>
          <Group>
            <Button variant="default" onClick={edit.drop}>
              Discard
            </Button>
            <Button type="submit" loading={edit.saving}>
              Save
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

function fields(nameOf: (id: string) => string): MergeField<SystemInput>[] {
  return [
    { key: 'name', label: 'Name', show: String },
    { key: 'purpose', label: 'Intended purpose', show: String },
    { key: 'affectedPersons', label: 'Who is affected', show: String },
    { key: 'knownLimits', label: 'Known limits', show: String },
    { key: 'organisationRole', label: 'Role of the organisation', show: (role) => words(role) },
    { key: 'ownerId', label: 'Accountable owner', show: nameOf },
    { key: 'developerId', label: 'Developer', show: nameOf },
    { key: 'validatorId', label: 'Validator', show: nameOf },
  ];
}
