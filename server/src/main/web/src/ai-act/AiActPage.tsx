import { Anchor, Button, Grid, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answers, Classification, Questionnaire } from '../api/types';
import { ProblemPanel } from '../kit/ProblemPanel';
import { QueryStates } from '../kit/QueryStates';
import { useSystem } from '../model-registry/queries';
import { useHasRole } from '../session/queries';
import { ClassificationPath } from './ClassificationPath';
import { QuestionField } from './QuestionField';
import { ReopenedPanel } from './ReopenedPanel';
import { useClassification, useClassify, usePreview, useQuestionnaire } from './queries';
import { isShown } from './shown';

/** The questionnaire of a system beside what its answers lead to, sentence by sentence. */
export function AiActPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const system = useSystem(id);
  const questionnaire = useQuestionnaire();
  const kept = useClassification(id);
  return (
    <Stack>
      <Anchor renderRoot={(props) => <Link to="/systems/$id" params={{ id }} {...props} />}>
        {system.data?.description.name ?? 'The system'}
      </Anchor>
      <Title order={1}>AI Act classification</Title>
      <ReopenedPanel systemId={id} />
      <QueryStates query={questionnaire}>
        {(questions) => (
          <QueryStates query={kept}>
            {(before) => <Wizard systemId={id} questionnaire={questions} before={before} />}
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
  const [answers, setAnswers] = useState<Answers>((before?.facts.values ?? {}) as Answers);
  const preview = usePreview(answers);
  const classify = useClassify(systemId);
  const mayClassify = useHasRole('OWNER');
  const navigate = useNavigate();
  const set = (fact: string, values: string[] | undefined) => {
    const { [fact]: _, ...rest } = answers;
    setAnswers(values ? { ...rest, [fact]: values } : rest);
  };
  const save = async () => {
    const saved = await classify.mutateAsync(answers).catch(() => undefined);
    if (saved) {
      await navigate({ to: '/systems/$id', params: { id: systemId } });
    }
  };
  const shown = questionnaire.questions.filter((question) => isShown(question, answers));
  return (
    <Grid>
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Stack>
          {questionnaire.sections.map((section) => {
            const own = shown.filter((question) => question.section === section.id);
            return own.length === 0 ? null : (
              <Paper key={section.id} withBorder p="lg" component="section" aria-label={section.title}>
                <Title order={2} size="h4" mb="md">
                  {section.title}
                </Title>
                <Stack gap="lg">
                  {own.map((question) => (
                    <QuestionField
                      key={question.id}
                      question={question}
                      answer={answers[question.id]}
                      decisive={preview.data?.nextQuestion === question.id}
                      onAnswer={(values) => set(question.id, values)}
                    />
                  ))}
                </Stack>
              </Paper>
            );
          })}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Paper withBorder p="lg" pos="sticky" top={72} component="section" aria-label="Result">
          <Group justify="space-between" mb="sm">
            <Title order={2} size="h4">
              Result so far
            </Title>
            {mayClassify ? (
              <Button onClick={() => void save()} loading={classify.isPending}>
                Keep this classification
              </Button>
            ) : (
              <Text size="sm" c="dimmed">
                A project owner can keep it.
              </Text>
            )}
          </Group>
          {classify.error && <ProblemPanel problem={classify.error} />}
          {preview.error ? (
            <ProblemPanel problem={preview.error} />
          ) : preview.data ? (
            <ClassificationPath classification={preview.data.classification} />
          ) : (
            <Text c="dimmed">…</Text>
          )}
        </Paper>
      </Grid.Col>
    </Grid>
  );
}
