import { Button, Group, NumberInput, Paper, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemPanel } from '../kit/ProblemPanel';
import { useNavigate } from '@tanstack/react-router';
import { ExaminationFields, type Part } from './ExaminationFields';
import { useRequestAnalysis } from './queries';

/** Which columns of the evaluation data mean what; groupings are separated by commas, intersections joined by *. */
export function AnalysisForm({ versionId }: { versionId: string }) {
  const [columns, setColumns] = useState({ label: 'y_true', prediction: 'y_pred', positiveValue: '1', favourableValue: '1' });
  const [groupings, setGroupings] = useState('');
  const [minimum, setMinimum] = useState<number | string>(30);
  const [weight, setWeight] = useState('');
  const [score, setScore] = useState('');
  const [parts, setParts] = useState<Part[]>(['SUBGROUPS']);
  const [features, setFeatures] = useState('');
  const request = useRequestAnalysis(versionId);
  const navigate = useNavigate();
  const set = (change: Partial<typeof columns>) => setColumns({ ...columns, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = groupings.split(',').map((one) => one.split('*').map((attribute) => attribute.trim()));
    const optional = { ...named('weight', weight), ...named('score', score), examine: parts, features: names(features) };
    request.mutate(
      { ...columns, ...optional, groupings: wanted, minimumGroupSize: Number(minimum) },
      { onSuccess: (asked) => void navigate({ to: '/analyses/$id', params: { id: asked.id } }) },
    );
  };
  return (
    <Paper withBorder p="lg" component="section" aria-label="Run an analysis">
      <Title order={2} size="h4" mb="sm">
        Run an analysis
      </Title>
      <form onSubmit={submit}>
        {request.error && <ProblemPanel problem={request.error} />}
        <Group align="end">
          <TextInput label="Label column" required value={columns.label} onChange={(e) => set({ label: e.currentTarget.value })} />
          <TextInput label="Prediction column" required value={columns.prediction} onChange={(e) => set({ prediction: e.currentTarget.value })} />
          <TextInput label="Positive value" required value={columns.positiveValue} onChange={(e) => set({ positiveValue: e.currentTarget.value })} />
          <TextInput
            label="Favourable value"
            required
            value={columns.favourableValue}
            onChange={(e) => set({ favourableValue: e.currentTarget.value })}
          />
          <TextInput
            label="Groups"
            placeholder="race, sex, race*sex"
            required
            value={groupings}
            onChange={(e) => setGroupings(e.currentTarget.value)}
          />
          <TextInput label="Weight column" placeholder="none" value={weight} onChange={(e) => setWeight(e.currentTarget.value)} />
          <TextInput label="Score column" placeholder="none" value={score} onChange={(e) => setScore(e.currentTarget.value)} />
          <NumberInput label="Smallest group" min={1} value={minimum} onChange={setMinimum} />
        </Group>
        <ExaminationFields parts={parts} onParts={setParts} features={features} onFeatures={setFeatures} />
        <Button type="submit" mt="md" loading={request.isPending}>
          Run
        </Button>
      </form>
    </Paper>
  );
}

const named = (field: string, column: string) => (column.trim() ? { [field]: column.trim() } : {});

const names = (list: string) =>
  list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
