import { Autocomplete, Button, Group, Input, NumberInput, Paper, SegmentedControl, Text, TextInput, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Task } from '../api/types';
import { ProblemPanel } from '../kit/ProblemPanel';
import { ExaminationFields } from './ExaminationFields';
import { NOTHING_TYPED, populationFault } from './examination';
import { useRequestAnalysis } from './queries';
import { countable, useRowSource } from './source';
import { SourceFields } from './SourceFields';
import { analysis, type AnalysisDraft, NOTHING_ASKED, TASKS, topsFault } from './task';

/** What the model answers, which columns of the rows mean what, and by which groups. */
export function AnalysisForm({ versionId }: { versionId: string }) {
  const [asked, setAsked] = useState(NOTHING_ASKED);
  const [draft, setDraft] = useState(NOTHING_TYPED);
  const source = useRowSource(versionId);
  const binary = asked.task === 'BINARY';
  const data = binary ? source.data : source.own;
  const request = useRequestAnalysis(versionId);
  const navigate = useNavigate();
  const change = (part: Partial<AnalysisDraft>) => setAsked({ ...asked, ...part });
  const wrong = binary ? populationFault(draft.populations) : asked.task === 'RANKING' ? topsFault(asked.tops) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    request.mutate(analysis(asked, source.countedOnly ? countable(draft) : draft, source.input), {
      onSuccess: (run) => void navigate({ to: '/analyses/$id', params: { id: run.id } }),
    });
  };
  return (
    <Paper withBorder p="lg" component="section" aria-label="Run an analysis">
      <Title order={2} size="h4" mb="sm">
        Run an analysis
      </Title>
      <form onSubmit={submit}>
        {request.error && <ProblemPanel problem={request.error} />}
        <TaskChoice task={asked.task} onChange={(task) => change({ task, label: task === 'RANKING' ? '' : asked.label || NOTHING_ASKED.label })} />
        {binary && <SourceFields source={source} />}
        <Group align="end">
          <Columns asked={asked} known={data?.columns ?? []} onChange={change} />
          <TextInput
            label="Groups"
            placeholder="race, sex, race*sex"
            required
            value={asked.groupings}
            onChange={(e) => change({ groupings: e.currentTarget.value })}
          />
          {binary && <Autocomplete label="Weight column" data={data?.columns ?? []} value={asked.weight} onChange={(weight) => change({ weight })} />}
          <NumberInput label="Smallest group" min={1} value={asked.minimum} onChange={(minimum) => change({ minimum })} />
        </Group>
        {binary && (
          <ExaminationFields
            draft={draft}
            data={data}
            countedOnly={source.countedOnly}
            onChange={(part) => setDraft({ ...draft, ...part })}
          />
        )}
        <Button type="submit" mt="md" loading={request.isPending} disabled={wrong !== undefined}>
          Run
        </Button>
      </form>
    </Paper>
  );
}

function TaskChoice({ task, onChange }: { task: Task; onChange: (task: Task) => void }) {
  return (
    <Input.Wrapper label="What the model answers" labelElement="div" mb="md">
      <SegmentedControl
        display="flex"
        maw={520}
        mt={4}
        aria-label="What the model answers"
        data={TASKS.map(({ value, label }) => ({ value, label }))}
        value={task}
        onChange={(value) => onChange(value as Task)}
      />
      <Text size="sm" c="dimmed" mt={4}>
        {TASKS.find((one) => one.value === task)?.about}
      </Text>
    </Input.Wrapper>
  );
}

interface ColumnsProps {
  asked: AnalysisDraft;
  known: string[];
  onChange: (part: Partial<AnalysisDraft>) => void;
}

function Columns({ asked, known, onChange }: ColumnsProps) {
  if (asked.task === 'RANKING') {
    return <RankingColumns asked={asked} known={known} onChange={onChange} />;
  }
  return (
    <>
      <Autocomplete label="Label column" required data={known} value={asked.label} onChange={(label) => onChange({ label })} />
      <Autocomplete label="Prediction column" required data={known} value={asked.prediction} onChange={(prediction) => onChange({ prediction })} />
      {asked.task === 'BINARY' && (
        <>
          <TextInput
            label="Positive value"
            required
            value={asked.positiveValue}
            onChange={(e) => onChange({ positiveValue: e.currentTarget.value })}
          />
          <TextInput
            label="Favourable value"
            required
            value={asked.favourableValue}
            onChange={(e) => onChange({ favourableValue: e.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}

function RankingColumns({ asked, known, onChange }: ColumnsProps) {
  return (
    <>
      <Autocomplete label="Score column" required data={known} value={asked.score} onChange={(score) => onChange({ score })} />
      <Autocomplete label="Relevance column" placeholder="none" data={known} value={asked.label} onChange={(label) => onChange({ label })} />
      <Autocomplete
        label="Tie breaker column"
        placeholder="order of the file"
        data={known}
        value={asked.tieBreaker}
        onChange={(tieBreaker) => onChange({ tieBreaker })}
      />
      <TextInput label="Tops" error={topsFault(asked.tops)} value={asked.tops} onChange={(e) => onChange({ tops: e.currentTarget.value })} />
    </>
  );
}
