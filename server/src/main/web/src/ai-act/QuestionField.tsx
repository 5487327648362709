import { Button, Checkbox, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Question } from '../api/types';
import { Pill } from '../kit/Pill';
import { answered, SILENT, type Said } from './questionnaire';

interface Props {
  question: Question;
  said: Said | undefined;
  decisive: boolean;
  onSay: (said: Said) => void;
  /** Who said last what is saved, and when. */
  byline?: ReactNode;
}

/** One question with its law; not known is an answer of its own, and no no. */
export function QuestionField({ question, said = SILENT, decisive, onSay, byline }: Props) {
  const [commenting, setCommenting] = useState(said.comment !== '');
  const notKnown = said.state === 'NOT_KNOWN';
  const open = said.state === 'UNANSWERED';
  return (
    <div className="question" id={`question-${question.id}`} data-answered={!open} data-decisive={decisive}>
      <AnswerField
        question={question}
        answer={said.state === 'ANSWERED' ? said.values : undefined}
        description={[question.article, question.help].filter(Boolean).join(' — ')}
        onAnswer={(values) => onSay(values ? answered(values, said.comment) : { ...SILENT, comment: said.comment })}
      />
      <Group gap="xs" mt="xs" mih={24}>
        {decisive && (
          <Pill tone="info" sign="→">
            Decides most now
          </Pill>
        )}
        <Button
          variant={notKnown ? 'light' : 'subtle'}
          size="compact-xs"
          aria-pressed={notKnown}
          onClick={() => onSay({ state: notKnown ? 'UNANSWERED' : 'NOT_KNOWN', values: [], comment: said.comment })}
        >
          I don’t know
        </Button>
        {said.state === 'ANSWERED' && (
          <Button variant="subtle" size="compact-xs" onClick={() => onSay({ ...SILENT, comment: said.comment })}>
            Take back
          </Button>
        )}
        <Button variant="subtle" size="compact-xs" aria-expanded={commenting} onClick={() => setCommenting(!commenting)}>
          Comment
        </Button>
        {open && (
          <Text size="xs" c="dimmed">
            Unanswered
          </Text>
        )}
        {byline}
      </Group>
      {commenting && (
        <Textarea
          aria-label={`Comment on: ${question.text}`}
          placeholder="For whoever reads this next"
          rows={2}
          mt="xs"
          maxLength={2000}
          value={said.comment}
          onChange={(event) => onSay({ ...said, comment: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

interface AnswerProps {
  question: Question;
  answer: string[] | undefined;
  description: string;
  onAnswer: (values: string[] | undefined) => void;
}

function AnswerField({ question, answer, description, onAnswer }: AnswerProps): ReactNode {
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
        <>
          <Checkbox.Group label={label} description={description} value={answer ?? []} onChange={onAnswer}>
            <Stack gap="xs" mt="xs">
              {question.options.map((option) => (
                <Checkbox key={option.value} value={option.value} label={option.label} />
              ))}
            </Stack>
          </Checkbox.Group>
          {/* Outside the group, which would take it for one more value. */}
          <Checkbox
            mt="xs"
            label="None of these"
            checked={answer?.length === 0}
            onChange={(event) => onAnswer(event.currentTarget.checked ? [] : undefined)}
          />
        </>
      );
    default:
      return (
        <TextInput
          type={question.type === 'DATE' ? 'date' : 'text'}
          label={label}
          description={description}
          value={answer?.[0] ?? ''}
          onChange={(event) => onAnswer(event.currentTarget.value ? [event.currentTarget.value] : undefined)}
        />
      );
  }
}
