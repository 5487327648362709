import { Autocomplete, Button, Group, NumberInput, Paper, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemPanel } from '../kit/ProblemPanel';
import { useNavigate } from '@tanstack/react-router';
import { examination, NOTHING_TYPED, populationFault } from './examination';
import { ExaminationFields } from './ExaminationFields';
import { useRequestAnalysis } from './queries';
import { countable, useRowSource } from './source';
import { SourceFields } from './SourceFields';

/** Which columns of the rows mean what; groupings are separated by commas, intersections joined by *. */
export function AnalysisForm({ versionId }: { versionId: string }) {
  const [columns, setColumns] = useState({ label: 'y_true', prediction: 'y_pred', positiveValue: '1', favourableValue: '1' });
  const [groupings, setGroupings] = useState('');
  const [minimum, setMinimum] = useState<number | string>(30);
  const [weight, setWeight] = useState('');
  const [draft, setDraft] = useState(NOTHING_TYPED);
  const source = useRowSource(versionId);
  const { data } = source;
  const known = data?.columns ?? [];
  const request = useRequestAnalysis(versionId);
  const navigate = useNavigate();
  const set = (change: Partial<typeof columns>) => setColumns({ ...columns, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = groupings.split(',').map((one) => one.split('*').map((attribute) => attribute.trim()));
    const weighted = weight.trim() ? { weight: weight.trim() } : {};
    request.mutate(
      {
        ...columns,
        ...weighted,
        ...source.input,
        groupings: wanted,
        minimumGroupSize: Number(minimum),
        examination: examination(source.countedOnly ? countable(draft) : draft),
      },
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
        <SourceFields source={source} />
        <Group align="end">
          <Autocomplete label="Label column" required data={known} value={columns.label} onChange={(label) => set({ label })} />
          <Autocomplete label="Prediction column" required data={known} value={columns.prediction} onChange={(prediction) => set({ prediction })} />
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
          <Autocomplete label="Weight column" data={known} value={weight} onChange={setWeight} />
          <NumberInput label="Smallest group" min={1} value={minimum} onChange={setMinimum} />
        </Group>
        <ExaminationFields
          draft={draft}
          data={data}
          countedOnly={source.countedOnly}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
        <Button type="submit" mt="md" loading={request.isPending} disabled={populationFault(draft.populations) !== undefined}>
          Run
        </Button>
      </form>
    </Paper>
  );
}
