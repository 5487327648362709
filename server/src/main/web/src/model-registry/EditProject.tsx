import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import type { Project, ProjectInput } from '../api/types';
import { type MergeField, MergeView } from '../kit/MergeView';
import { ProblemPanel } from '../kit/ProblemPanel';
import { useEdit } from '../kit/useEdit';
import { useDescribeProject, useSavedProject } from './queries';

const read = ({ version, name, description }: Project) => ({ version, input: { name, description } });

const FIELDS: MergeField<ProjectInput>[] = [
  { key: 'name', label: 'Name', show: String },
  { key: 'description', label: 'Description', show: String },
];

export function EditProject({ project, onDone }: { project: Project; onDone: () => void }) {
  const describe = useDescribeProject(project.id);
  const saved = useSavedProject(project.id);
  const edit = useEdit<ProjectInput>({
    key: project.id,
    record: read(project),
    save: describe.mutateAsync,
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
        {edit.problem && <ProblemPanel problem={edit.problem} />}
        <TextInput
          label="Name"
          required
          maxLength={200}
          data-autofocus
          value={edit.mine.name}
          onChange={(e) => edit.set({ ...edit.mine, name: e.currentTarget.value })}
        />
        <Textarea
          label="Description"
          autosize
          minRows={3}
          maxLength={4000}
          value={edit.mine.description}
          onChange={(e) => edit.set({ ...edit.mine, description: e.currentTarget.value })}
        />
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
