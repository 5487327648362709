import { Button, Grid, Group, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Answers, Classification, Question, Questionnaire } from '../api/types';
import { useDraft } from '../kit/draft';
import { PageHeader } from '../kit/PageHeader';
import { Panel } from '../kit/Panel';
import { ProblemPanel } from '../kit/ProblemPanel';
import { QueryStates, RowSkeleton } from '../kit/QueryStates';
import { useSystem } from '../model-registry/queries';
import { useHasRole } from '../session/queries';
import './ai-act.css';
import { ClassificationPath } from './ClassificationPath';
import { NextQuestion } from './NextQuestion';
import { QuestionField } from './QuestionField';
import { ReopenedPanel } from './ReopenedPanel';
import { useClassification, useClassify, usePreview, useQuestionnaire } from './queries';
import { SectionStrip } from './SectionStrip';
import { isShown } from './shown';

/** The questionnaire of a system beside what its answers lead to, sentence by sentence. */
export function AiActPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const system = useSystem(id);
  const questionnaire = useQuestionnaire();
  const kept = useClassification(id);
  return (
    <Stack gap="md">
      <PageHeader
        title="AI Act classification"
        crumbs={[
          { label: 'AI systems', to: '/systems' },
          { label: system.data?.description.name ?? 'System', to: '/systems/$id', params: { id } },
        ]}
        lead={system.data?.description.purpose}
      />
      <ReopenedPanel systemId={id} />
      <QueryStates query={system}>
        {() => (
          <QueryStates query={questionnaire} skeleton={<RowSkeleton />}>
            {(questions) => (
              <QueryStates query={kept} skeleton={<RowSkeleton />}>
                {(before) => <Wizard systemId={id} questionnaire={questions} before={before} />}
              </QueryStates>
            )}
          </QueryStates>
        )}
      </QueryStates>
    </Stack>
  );
}

interface WizardProps {
  systemId: string;
  questionnaire: Questionnaire;
  before: Classification | null;
}

function Wizard({ systemId, questionnaire, before }: WizardProps) {
  const draft = useDraft<Answers>(`ai-act:${systemId}`, (before?.facts.values ?? {}) as Answers);
  const answers = draft.value;
  const preview = usePreview(answers);
  const set = (fact: string, values: string[] | undefined) => {
    const { [fact]: _, ...rest } = answers;
    draft.set(values ? { ...rest, [fact]: values } : rest);
  };
  const shown = questionnaire.questions.filter((question) => isShown(question, answers));
  const next = shown.find((question) => question.id === preview.data?.nextQuestion);
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Stack gap="md">
          <SectionStrip sections={questionnaire.sections} questions={shown} answers={answers} />
          <Sections questionnaire={questionnaire} shown={shown} answers={answers} next={next} onAnswer={set} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <div className="result">
          <Panel title="Result so far" actions={<Keep systemId={systemId} answers={answers} onKept={() => draft.forget(answers)} />}>
            {next && <NextQuestion question={next} />}
            <QueryStates query={preview}>{(one) => <ClassificationPath classification={one.classification} />}</QueryStates>
          </Panel>
        </div>
      </Grid.Col>
    </Grid>
  );
}

interface SectionsProps {
  questionnaire: Questionnaire;
  shown: Question[];
  answers: Answers;
  next: Question | undefined;
  onAnswer: (fact: string, values: string[] | undefined) => void;
}

function Sections({ questionnaire, shown, answers, next, onAnswer }: SectionsProps) {
  return questionnaire.sections.map((section) => {
    const own = shown.filter((question) => question.section === section.id);
    return own.length === 0 ? null : (
      <section key={section.id} id={`section-${section.id}`} aria-label={section.title}>
        <Title order={2} size="h4" mb="xs">
          {section.title}
        </Title>
        <Stack gap="sm">
          {own.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              answer={answers[question.id]}
              decisive={next?.id === question.id}
              onAnswer={(values) => onAnswer(question.id, values)}
            />
          ))}
        </Stack>
      </section>
    );
  });
}

interface KeepProps {
  systemId: string;
  answers: Answers;
  onKept: () => void;
}

function Keep({ systemId, answers, onKept }: KeepProps) {
  const classify = useClassify(systemId);
  const owner = useHasRole('OWNER');
  const navigate = useNavigate();
  const save = async () => {
    const saved = await classify.mutateAsync(answers).catch(() => undefined);
    if (saved) {
      onKept();
      await navigate({ to: '/systems/$id', params: { id: systemId }, search: { tab: 'ai-act' } as never });
    }
  };
  return owner ? (
    <Group>
      {classify.error && <ProblemPanel problem={classify.error} />}
      <Button onClick={() => void save()} loading={classify.isPending}>
        Keep this classification
      </Button>
    </Group>
  ) : (
    <Text size="sm" c="dimmed">
      Try answers freely; only a project owner can keep them.
    </Text>
  );
}
