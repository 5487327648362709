import { Badge, Button, Checkbox, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import type { Question } from '../api/types';

interface Props {
  question: Question;
  answer: string[] | undefined;
  decisive: boolean;
  onAnswer: (values: string[] | undefined) => void;
}

/** One question with its law; clearing it makes it unanswered again, which is not a no. */
export function QuestionField({ question, answer, decisive, onAnswer }: Props) {
  const description = [question.article, question.help].filter(Boolean).join(' — ');
  const aside = (
    <Group gap="xs" mt={4}>
      {decisive && (
        <Badge color="indigo" variant="light" tt="none">
          Decides most now
        </Badge>
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
  );
  switch (question.type) {
    case 'BOOL':
      return (
        <Radio.Group label={question.text} description={description} value={answer?.[0] ?? ''} onChange={(value) => onAnswer([value])}>
          <Group mt="xs">
            <Radio value="true" label="Yes" />
            <Radio value="false" label="No" />
          </Group>
          {aside}
        </Radio.Group>
      );
    case 'ENUM':
      return (
        <Radio.Group label={question.text} description={description} value={answer?.[0] ?? ''} onChange={(value) => onAnswer([value])}>
          <Stack gap="xs" mt="xs">
            {question.options.map((option) => (
              <Radio key={option.value} value={option.value} label={option.label} />
            ))}
          </Stack>
          {aside}
        </Radio.Group>
      );
    case 'MULTI':
      return (
        <Checkbox.Group label={question.text} description={description} value={answer ?? []} onChange={onAnswer}>
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
          {aside}
        </Checkbox.Group>
      );
    default:
      return (
        <div>
          <TextInput
            label={question.text}
            description={description}
            value={answer?.[0] ?? ''}
            onChange={(event) => onAnswer(event.currentTarget.value ? [event.currentTarget.value] : undefined)}
          />
          {aside}
        </div>
      );
  }
}
