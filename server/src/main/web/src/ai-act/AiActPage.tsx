import { Button, Grid, Group, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Answers, Classification, Question, Questionnaire, SavedAnswer } from '../api/types';
import { useDraft } from '../kit/draft';
import { PageHeader } from '../kit/PageHeader';
import { Panel } from '../kit/Panel';
import { ProblemPanel } from '../kit/ProblemPanel';
import { QueryStates, RowSkeleton } from '../kit/QueryStates';
import { When } from '../kit/When';
import { usePersonName, useSystem } from '../model-registry/queries';
import { useHasRole } from '../session/queries';
import './ai-act.css';
import { ClassificationPath } from './ClassificationPath';
import { Contradictions } from './Contradictions';
import { NextQuestion } from './NextQuestion';
import { QuestionField } from './QuestionField';
import { ReopenedPanel } from './ReopenedPanel';
import { useClassification, useClassify, usePreview, useQuestionnaire, useSavedAnswers } from './queries';
import { answered, answersOf, notKnownOf, type Said, type Sheet, sheetOf } from './questionnaire';
import { SaveAnswers } from './SaveAnswers';
import { SectionStrip } from './SectionStrip';
import { isShown } from './shown';
import { WhatIfs } from './WhatIfs';

/** The questionnaire of a system beside what its answers lead to, sentence by sentence. */
export function AiActPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const system = useSystem(id);
  const questionnaire = useQuestionnaire();
  const kept = useClassification(id);
  const saved = useSavedAnswers(id);
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
                {(before) => (
                  <QueryStates query={saved} skeleton={<RowSkeleton />}>
                    {(left) => <Wizard systemId={id} questionnaire={questions} before={before} saved={left} />}
                  </QueryStates>
                )}
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
  saved: SavedAnswer[];
}

function Wizard({ systemId, questionnaire, before, saved }: WizardProps) {
  const classified = (before?.facts.values ?? {}) as Answers;
  const draft = useDraft<Sheet>(`ai-act:${systemId}`, sheetOf(saved, classified));
  const sheet = draft.value;
  const answers = answersOf(sheet);
  const preview = usePreview(answers, notKnownOf(sheet));
  const say = (fact: string, said: Said) => draft.set({ ...sheet, [fact]: said });
  const shown = questionnaire.questions.filter((question) => isShown(question, answers));
  const next = shown.find((question) => question.id === preview.data?.nextQuestion);
  const clashes = preview.data?.classification.remarks.contradictions ?? [];
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Stack gap="md">
          <SectionStrip sections={questionnaire.sections} questions={shown} sheet={sheet} />
          <SaveAnswers systemId={systemId} sheet={sheet} saved={saved} onSaved={() => draft.forget(sheet)} />
          <Sections questionnaire={questionnaire} shown={shown} sheet={sheet} saved={saved} next={next} onSay={say} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <div className="result">
          <Panel
            title="Result so far"
            actions={<Keep systemId={systemId} answers={answers} clashing={clashes.length > 0} onKept={() => draft.forget(sheet)} />}
          >
            <Stack gap="md">
              <Contradictions found={clashes} />
              {next && <NextQuestion question={next} />}
              <QueryStates query={preview}>
                {(one) => (
                  <>
                    <ClassificationPath classification={one.classification} />
                    {one.classification.outcome.determined && (
                      <WhatIfs answers={answers} onTry={(fact, values) => say(fact, answered(values, sheet[fact]?.comment))} />
                    )}
                  </>
                )}
              </QueryStates>
            </Stack>
          </Panel>
        </div>
      </Grid.Col>
    </Grid>
  );
}

interface SectionsProps {
  questionnaire: Questionnaire;
  shown: Question[];
  sheet: Sheet;
  saved: SavedAnswer[];
  next: Question | undefined;
  onSay: (fact: string, said: Said) => void;
}

function Sections({ questionnaire, shown, sheet, saved, next, onSay }: SectionsProps) {
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
              said={sheet[question.id]}
              decisive={next?.id === question.id}
              onSay={(said) => onSay(question.id, said)}
              byline={<Byline answer={saved.find((one) => one.fact === question.id)} />}
            />
          ))}
        </Stack>
      </section>
    );
  });
}

function Byline({ answer }: { answer: SavedAnswer | undefined }) {
  const nameOf = usePersonName();
  return (
    answer && (
      <Text size="xs" c="dimmed" component="span">
        {nameOf(answer.by)}, <When at={answer.at} />
      </Text>
    )
  );
}

interface KeepProps {
  systemId: string;
  answers: Answers;
  clashing: boolean;
  onKept: () => void;
}

function Keep({ systemId, answers, clashing, onKept }: KeepProps) {
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
      <Button onClick={() => void save()} loading={classify.isPending} disabled={clashing}>
        Keep this classification
      </Button>
    </Group>
  ) : (
    <Text size="sm" c="dimmed">
      Try answers freely; only a project owner can keep them.
    </Text>
  );
}
