import { Button, Group, Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Pill } from './Pill';

export interface MergeField<T> {
  key: keyof T & string;
  label: string;
  show: (value: T[keyof T]) => string;
}

interface Props<T> {
  fields: MergeField<T>[];
  /** What the edit began from, what was typed, and what somebody else has saved meanwhile. */
  base: T;
  mine: T;
  theirs: T;
  saving: boolean;
  onSave: (merged: T) => void;
  onBack: () => void;
}

type Side = 'mine' | 'theirs';

/** Two edits of one record side by side: every field that differs is chosen, none is overwritten unseen. */
export function MergeView<T extends object>({ fields, base, mine, theirs, saving, onSave, onBack }: Props<T>) {
  const differing = fields.filter((field) => mine[field.key] !== theirs[field.key]);
  const [chosen, setChosen] = useState<Record<string, Side>>(() =>
    Object.fromEntries(differing.flatMap((field) => preselected(field.key, base, mine, theirs))),
  );
  const open = differing.filter((field) => !chosen[field.key]);
  const save = () => {
    const merged = { ...theirs };
    differing.forEach((field) => {
      merged[field.key] = chosen[field.key] === 'mine' ? mine[field.key] : theirs[field.key];
    });
    onSave(merged);
  };
  return (
    <Stack>
      <div>
        <Title order={3} size="h4">
          Somebody saved another version while you were editing
        </Title>
        <Text size="sm" c="dimmed">
          Nothing you typed is lost. Choose field by field; fields that only one of you changed are chosen already.
        </Text>
      </div>
      {differing.length === 0 && <Text>Both versions say the same; saving changes nothing.</Text>}
      {differing.map((field) => (
        <Paper key={field.key} withBorder p="sm">
          <Radio.Group
            label={field.label}
            value={chosen[field.key] ?? ''}
            onChange={(side) => setChosen({ ...chosen, [field.key]: side as Side })}
          >
            {!chosen[field.key] && (
              <Pill tone="caution" sign="?">
                Both of you changed it
              </Pill>
            )}
            <Stack gap="xs" mt="xs">
              <Radio value="mine" label={<Choice whose="Mine" text={field.show(mine[field.key])} />} />
              <Radio value="theirs" label={<Choice whose="Theirs" text={field.show(theirs[field.key])} />} />
            </Stack>
          </Radio.Group>
        </Paper>
      ))}
      <Group justify="flex-end">
        <Button variant="default" onClick={onBack}>
          Back to my version
        </Button>
        <Button onClick={save} disabled={open.length > 0} loading={saving}>
          Save the merged version
        </Button>
      </Group>
    </Stack>
  );
}

/** What only one side changed needs no choice; what both changed is left open. */
function preselected<T extends object>(key: keyof T & string, base: T, mine: T, theirs: T): [string, Side][] {
  if (mine[key] === base[key]) {
    return [[key, 'theirs']];
  }
  return theirs[key] === base[key] ? [[key, 'mine']] : [];
}

function Choice({ whose, text }: { whose: string; text: string }) {
  return (
    <>
      <Text span size="sm" fw={600}>
        {whose}:
      </Text>{' '}
      <Text span size="sm" className="breakable">
        {text || '(empty)'}
      </Text>
    </>
  );
}
