import { Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import type { SystemInput } from '../api/types';
import { ProblemError } from '../api/client';
import { words } from '../kit/words';
import { usePeople } from './queries';

const ROLES: SystemInput['organisationRole'][] = [
  'PROVIDER',
  'DEPLOYER',
  'PROVIDER_AND_DEPLOYER',
  'IMPORTER',
  'DISTRIBUTOR',
  'AUTHORISED_REPRESENTATIVE',
  'PRODUCT_MANUFACTURER',
];

export const NO_SYSTEM: SystemInput = {
  name: '',
  purpose: '',
  affectedPersons: '',
  knownLimits: '',
  organisationRole: 'DEPLOYER',
  ownerId: '',
  developerId: '',
  validatorId: '',
};

interface Props {
  input: SystemInput;
  problem: Error | null | undefined;
  onChange: (input: SystemInput) => void;
}

/** What people state about a system; a refused field says why beside itself. */
export function SystemFields({ input, problem, onChange }: Props) {
  const people = usePeople();
  const choices = (people.data ?? [])
    .filter((person) => person.active)
    .map((person) => ({ value: person.id, label: person.displayName }));
  const set = (change: Partial<SystemInput>) => onChange({ ...input, ...change });
  const refusal = (field: string) =>
    problem instanceof ProblemError ? problem.errors.find((error) => error.field === field)?.message : undefined;
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
    <Stack>
      <TextInput
        label="Name"
        required
        maxLength={200}
        data-autofocus
        value={input.name}
        error={refusal('name')}
        onChange={(e) => set({ name: e.currentTarget.value })}
      />
      <Textarea
        label="Intended purpose"
        description="What it is used for, in one or two sentences."
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={input.purpose}
        error={refusal('purpose')}
        onChange={(e) => set({ purpose: e.currentTarget.value })}
      />
      <TextInput
        label="Who is affected"
        required
        maxLength={2000}
        value={input.affectedPersons}
        error={refusal('affectedPersons')}
        onChange={(e) => set({ affectedPersons: e.currentTarget.value })}
      />
      <Textarea
        label="Known limits"
        description="Conditions under which it must not be relied on."
        autosize
        minRows={2}
        maxLength={4000}
        value={input.knownLimits}
        error={refusal('knownLimits')}
        onChange={(e) => set({ knownLimits: e.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label="Role of the organisation"
          description="As the AI Act names it."
          required
          allowDeselect={false}
          data={ROLES.map((role) => ({ value: role, label: words(role) }))}
          value={input.organisationRole}
          onChange={(value) => set({ organisationRole: value as SystemInput['organisationRole'] })}
        />
        {person('Accountable owner', 'ownerId', 'Answers for the system.')}
        {person('Developer', 'developerId', 'Builds it and supplies its evidence.')}
        {person('Validator', 'validatorId', 'Neither the developer nor the owner.')}
      </SimpleGrid>
    </Stack>
  );
}
