import { Alert, Button, Code, Group, NumberInput, Paper, Select, Table, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Criteria, Criterion, Metric } from '../api/types';
import { ProblemPanel } from '../kit/ProblemPanel';
import { QueryStates } from '../kit/QueryStates';
import { moment, words } from '../kit/words';
import { usePersonName } from '../model-registry/queries';
import { useHasRole } from '../session/queries';
import { useCriteria, useSeal, useWriteCriteria } from './queries';

const METRICS: Metric[] = [
  'SELECTION_RATE',
  'TRUE_POSITIVE_RATE',
  'FALSE_POSITIVE_RATE',
  'FALSE_NEGATIVE_RATE',
  'POSITIVE_PREDICTIVE_VALUE',
  'ACCURACY',
  'STATISTICAL_PARITY_DIFFERENCE',
  'DISPARATE_IMPACT_RATIO',
  'EQUAL_OPPORTUNITY_DIFFERENCE',
  'AVERAGE_ODDS_DIFFERENCE',
  'EQUALIZED_ODDS_DIFFERENCE',
  'PREDICTIVE_PARITY_DIFFERENCE',
];

export function CriteriaPanel({ versionId }: { versionId: string }) {
  const criteria = useCriteria(versionId);
  return (
    <Paper withBorder p="lg" component="section" aria-label="Success criteria">
      <Title order={2} size="h4" mb="sm">
        Success criteria
      </Title>
      <QueryStates query={criteria}>{(known) => <Known versionId={versionId} known={known} />}</QueryStates>
    </Paper>
  );
}

function Known({ versionId, known }: { versionId: string; known: Criteria }) {
  const nameOf = usePersonName();
  const validator = useHasRole('VALIDATOR');
  const owner = useHasRole('OWNER');
  const write = useWriteCriteria(versionId);
  const seal = useSeal(versionId);
  const add = (criterion: Criterion) =>
    write.mutateAsync({ criteria: [...known.criteria, criterion], version: known.version });
  return (
    <>
      {known.sealedAt ? (
        <Alert color="teal" title="▣ Sealed" mb="md">
          By {known.sealedBy ? nameOf(known.sealedBy) : ''} on {moment(known.sealedAt)}, digest{' '}
          <Code>{known.sealDigest?.slice(0, 16)}…</Code>
        </Alert>
      ) : (
        <Text c="dimmed" mb="md">
          Not sealed: analyses before the seal are exploratory and give no verdicts.
        </Text>
      )}
      {(write.error ?? seal.error) && <ProblemPanel problem={(write.error ?? seal.error) as Error} />}
      {known.criteria.length > 0 && (
        <Table.ScrollContainer minWidth={480}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Criterion</Table.Th>
                <Table.Th scope="col">Metric</Table.Th>
                <Table.Th scope="col">Whom</Table.Th>
                <Table.Th scope="col">Bound</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {known.criteria.map((criterion) => (
                <Table.Tr key={criterion.id}>
                  <Table.Th scope="row">{criterion.id}</Table.Th>
                  <Table.Td>{words(criterion.metric)}</Table.Td>
                  <Table.Td>{whom(criterion)}</Table.Td>
                  <Table.Td>
                    {criterion.comparison === 'AT_LEAST' ? '≥' : '≤'} {criterion.bound}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {!known.sealedAt && (validator || owner) && (
        <CriterionForm next={`C${known.criteria.length + 1}`} pending={write.isPending} onAdd={add} />
      )}
      {!known.sealedAt && validator && known.criteria.length > 0 && (
        <Button mt="md" loading={seal.isPending} onClick={() => seal.mutate()}>
          Seal these criteria for ever
        </Button>
      )}
    </>
  );
}

function whom(criterion: Criterion): string {
  if (!criterion.grouping) {
    return 'Everybody';
  }
  return criterion.group ? `${criterion.grouping}: ${criterion.group}` : `Worst gap by ${criterion.grouping}`;
}

interface FormProps {
  next: string;
  pending: boolean;
  onAdd: (criterion: Criterion) => Promise<unknown>;
}

function CriterionForm({ next, pending, onAdd }: FormProps) {
  const [metric, setMetric] = useState<Metric>('STATISTICAL_PARITY_DIFFERENCE');
  const [grouping, setGrouping] = useState('');
  const [comparison, setComparison] = useState<'AT_LEAST' | 'AT_MOST'>('AT_MOST');
  const [bound, setBound] = useState<number | string>(0.1);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const scope = grouping.trim() ? { grouping: grouping.trim() } : {};
    void onAdd({ id: next, metric, comparison, bound: Number(bound), ...scope }).catch(() => undefined);
  };
  return (
    <form onSubmit={submit}>
      <Group align="end" mt="md">
        <Select
          label="Metric"
          allowDeselect={false}
          data={METRICS.map((one) => ({ value: one, label: words(one) }))}
          value={metric}
          onChange={(value) => setMetric(value as Metric)}
        />
        <TextInput
          label="By attribute"
          description="Column, or several joined by *; empty for everybody"
          value={grouping}
          onChange={(e) => setGrouping(e.currentTarget.value)}
        />
        <Select
          label="Comparison"
          allowDeselect={false}
          data={[
            { value: 'AT_MOST', label: 'at most' },
            { value: 'AT_LEAST', label: 'at least' },
          ]}
          value={comparison}
          onChange={(value) => setComparison(value as 'AT_LEAST' | 'AT_MOST')}
        />
        <NumberInput label="Bound" step={0.01} value={bound} onChange={setBound} />
        <Button type="submit" variant="default" loading={pending}>
          Add criterion {next}
        </Button>
      </Group>
    </form>
  );
}
