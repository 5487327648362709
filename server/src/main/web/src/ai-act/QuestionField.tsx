import { Button, Checkbox, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Question } from '../api/types';
import { Pill } from '../kit/Pill';

interface Props {
  question: Question;
  answer: string[] | undefined;
  decisive: boolean;
  onAnswer: (values: string[] | undefined) => void;
}

/** One question with its law; clearing it makes it unanswered again, which is not a no. */
export function QuestionField(props: Props) {
  const { question, answer, decisive, onAnswer } = props;
  return (
    <div className="question" id={`question-${question.id}`} data-answered={Boolean(answer)} data-decisive={decisive}>
      <AnswerField {...props} description={[question.article, question.help].filter(Boolean).join(' — ')} />
      <Group gap="xs" mt="xs" mih={24}>
        {decisive && (
          <Pill tone="info" sign="→">
            Decides most now
          </Pill>
        )}
        {answer ? (
          <Button variant="subtle" size="compact-xs" onClick={() => onAnswer(undefined)}>
            Not known
          </Button>
        ) : (
          <Text size="xs" c="dimmed">
            Unanswered
          </Text>
        )}
      </Group>
    </div>
  );
}

function AnswerField({ question, answer, description, onAnswer }: Props & { description: string }): ReactNode {
  const label = question.text;
  switch (question.type) {
    case 'BOOL':
      return (
        <Radio.Group label={label} description={description} value={answer?.[0] ?? ''} onChange={(value) => onAnswer([value])}>
          <Group mt="xs">
            <Radio value="true" label="Yes" />
            <Radio value="false" label="No" />
          </Group>
        </Radio.Group>
      );
    case 'ENUM':
      return (
        <Radio.Group label={label} description={description} value={answer?.[0] ?? ''} onChange={(value) => onAnswer([value])}>
          <Stack gap="xs" mt="xs">
            {question.options.map((option) => (
              <Radio key={option.value} value={option.value} label={option.label} />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'MULTI':
      return (
        <Checkbox.Group label={label} description={description} value={answer ?? []} onChange={onAnswer}>
          <Stack gap="xs" mt="xs">
            {question.options.map((option) => (
              <Checkbox key={option.value} value={option.value} label={option.label} />
            ))}
            <Checkbox
              label="None of these"
              checked={answer?.length === 0}
              onChange={(event) => onAnswer(event.currentTarget.checked ? [] : undefined)}
            />
          </Stack>
        </Checkbox.Group>
      );
    default:
      return (
        <TextInput
          label={label}
          description={description}
          value={answer?.[0] ?? ''}
          onChange={(event) => onAnswer(event.currentTarget.value ? [event.currentTarget.value] : undefined)}
        />
      );
  }
}
