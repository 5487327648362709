import { Text } from '@mantine/core';
import type { Question } from '../api/types';
import { Notice } from '../kit/Pill';

/** The question whose answer settles most of what is still open, and the way to it. */
export function NextQuestion({ question }: { question: Question }) {
  return (
    <div style={{ marginBottom: 16 }}>
      <Notice tone="info">
        <Text size="sm">The answer that decides most now:</Text>
        <a href={`#question-${question.id}`}>{question.text}</a>
      </Notice>
    </div>
  );
}
