import { Button, Group, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Panel } from '../kit/Panel';
import { ProblemPanel } from '../kit/ProblemPanel';
import { useModels } from '../model-registry/model/queries';
import { useDeploy } from './queries';

const split = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** Registers a deployment; columns are those of the version's evaluation data, which becomes the reference. */
export function DeployForm({ systemId }: { systemId: string }) {
  const models = useModels(systemId);
  const deploy = useDeploy(systemId);
  const [version, setVersion] = useState<string | null>(null);
  const [environment, setEnvironment] = useState('production');
  const [features, setFeatures] = useState('');
  const [attributes, setAttributes] = useState('');
  const [driftLimit, setDriftLimit] = useState<number | string>(0.2);
  const [gapLimit, setGapLimit] = useState<number | string>(0.1);
  const choices = (models.data ?? []).flatMap((model) =>
    model.versions.map((one) => ({ value: one.id, label: `${model.name} ${one.label}` })),
  );
  if (choices.length === 0) {
    return null;
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (version) {
      deploy.mutate({
        modelVersionId: version,
        watch: {
          environment,
          window: 'DAY',
          features: split(features),
          attributes: split(attributes),
          driftLimit: Number(driftLimit),
          gapLimit: Number(gapLimit),
          minimum: 100,
        },
      });
    }
  };
  return (
    <Panel title="Register a deployment" about="What is watched, and within which limits, is fixed from then on.">
    <form onSubmit={submit}>
      {deploy.error && <ProblemPanel problem={deploy.error} />}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        <Select label="Version at work" data={choices} value={version} onChange={setVersion} />
        <TextInput label="Environment" required value={environment} onChange={(e) => setEnvironment(e.currentTarget.value)} />
        <TextInput
          label="Features watched"
          placeholder="income, age"
          value={features}
          onChange={(e) => setFeatures(e.currentTarget.value)}
        />
        <TextInput label="Groups watched" placeholder="sex" value={attributes} onChange={(e) => setAttributes(e.currentTarget.value)} />
        <NumberInput label="Drift limit" step={0.05} min={0.01} value={driftLimit} onChange={setDriftLimit} />
        <NumberInput label="Gap limit" step={0.05} min={0.01} max={1} value={gapLimit} onChange={setGapLimit} />
      </SimpleGrid>
      <Group mt="md">
        <Button type="submit" variant="default" disabled={!version} loading={deploy.isPending}>
          Register deployment
        </Button>
      </Group>
    </form>
    </Panel>
  );
}
