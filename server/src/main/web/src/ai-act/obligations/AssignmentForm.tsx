import { Button, Group, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Obligation } from '../../api/types';
import { ProblemPanel } from '../../kit/ProblemPanel';
import { usePeople } from '../../model-registry/queries';
import { useHasRole } from '../../session/queries';
import { useAssign } from './queries';

/** Who is in charge and until when; the owner of the system decides. */
export function AssignmentForm({ systemId, one }: { systemId: string; one: Obligation }) {
  const owner = useHasRole('OWNER');
  const people = usePeople();
  const assign = useAssign(systemId, one.dutyId);
  const [accountableId, setAccountable] = useState<string | null>(one.work?.accountableId ?? null);
  const [dueOn, setDueOn] = useState(one.work?.dueOn ?? one.dates[0]?.bitesFrom ?? '');
  if (!owner) {
    return null;
  }
  const changed = accountableId !== (one.work?.accountableId ?? null) || dueOn !== one.work?.dueOn;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (accountableId && dueOn) {
      assign.mutate({ version: one.work?.version, input: { accountableId, dueOn } });
    }
  };
  return (
    <form onSubmit={submit}>
      {assign.error && <ProblemPanel problem={assign.error} />}
      <Group align="end" gap="xs">
        <Select
          label="In charge"
          placeholder="Choose a person"
          searchable
          allowDeselect={false}
          flex={1}
          miw={170}
          data={(people.data ?? []).map((person) => ({ value: person.id, label: person.displayName }))}
          value={accountableId}
          onChange={setAccountable}
        />
        <TextInput type="date" label="Due" required value={dueOn} onChange={(e) => setDueOn(e.currentTarget.value)} />
        <Button type="submit" variant="default" loading={assign.isPending} disabled={!changed || !accountableId || !dueOn}>
          {one.work ? 'Change' : 'Put in charge'}
        </Button>
      </Group>
    </form>
  );
}
