import { Button, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { SystemInput } from '../api/types';
import { ProblemError } from '../api/client';
import { ProblemPanel } from '../kit/ProblemPanel';
import { words } from '../kit/words';
import { usePeople, useRegisterSystem } from './queries';

const ROLES: SystemInput['organisationRole'][] = [
  'PROVIDER',
  'DEPLOYER',
  'PROVIDER_AND_DEPLOYER',
  'IMPORTER',
  'DISTRIBUTOR',
  'AUTHORISED_REPRESENTATIVE',
  'PRODUCT_MANUFACTURER',
];

const EMPTY: SystemInput = {
  name: '',
  purpose: '',
  affectedPersons: '',
  knownLimits: '',
  organisationRole: 'DEPLOYER',
  ownerId: '',
  developerId: '',
  validatorId: '',
};

export function SystemForm({ projectId }: { projectId: string }) {
  const [input, setInput] = useState(EMPTY);
  const people = usePeople();
  const register = useRegisterSystem(projectId);
  const navigate = useNavigate();
  const choices = (people.data ?? []).map((person) => ({ value: person.id, label: person.displayName }));
  const set = (change: Partial<SystemInput>) => setInput({ ...input, ...change });
  const refusal = (field: string) =>
    register.error instanceof ProblemError
      ? register.error.errors.find((error) => error.field === field)?.message
      : undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const system = await register.mutateAsync(input).catch(() => undefined);
    if (system) {
      await navigate({ to: '/systems/$id', params: { id: system.id } });
    }
  };
  const person = (label: string, field: 'ownerId' | 'developerId' | 'validatorId', description: string) => (
    <Select
      label={label}
      description={description}
      required
      searchable
      data={choices}
      value={input[field] || null}
      error={refusal(field)}
      onChange={(value) => set({ [field]: value ?? '' })}
    />
  );
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        {register.error && <ProblemPanel problem={register.error} />}
        <TextInput label="Name" required maxLength={200} value={input.name} onChange={(e) => set({ name: e.currentTarget.value })} />
        <Textarea
          label="Intended purpose"
          description="What it is used for, in one or two sentences."
          required
          autosize
          minRows={2}
          value={input.purpose}
          onChange={(e) => set({ purpose: e.currentTarget.value })}
        />
        <TextInput
          label="Who is affected"
          required
          value={input.affectedPersons}
          onChange={(e) => set({ affectedPersons: e.currentTarget.value })}
        />
        <Textarea
          label="Known limits"
          description="Conditions under which it must not be relied on."
          autosize
          value={input.knownLimits}
          onChange={(e) => set({ knownLimits: e.currentTarget.value })}
        />
        <Select
          label="Role of the organisation"
          required
          allowDeselect={false}
          data={ROLES.map((role) => ({ value: role, label: words(role) }))}
          value={input.organisationRole}
          onChange={(value) => set({ organisationRole: value as SystemInput['organisationRole'] })}
        />
        {person('Accountable owner', 'ownerId', 'Answers for the system.')}
        {person('Developer', 'developerId', 'Builds it and supplies its evidence.')}
        {person('Validator', 'validatorId', 'Neither the developer nor the owner.')}
        <Button type="submit" loading={register.isPending}>
          Register
        </Button>
      </Stack>
    </form>
  );
}
