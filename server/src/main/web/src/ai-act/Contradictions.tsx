import { List, Text } from '@mantine/core';
import type { Classification } from '../api/types';
import { Notice } from '../kit/Pill';

/** Answers of which at most one can be true; nothing is kept while they stand. */
export function Contradictions({ found }: { found: Classification['remarks']['contradictions'] }) {
  if (found.length === 0) {
    return null;
  }
  return (
    <Notice tone="danger">
      <Text size="sm" fw={560}>
        Answers that cannot both be true
      </Text>
      <List size="sm" mt={4}>
        {found.map((clash) => (
          <List.Item key={clash.id}>
            <a href={`#question-${clash.one.fact}`}>{clash.one.question}</a> and{' '}
            <a href={`#question-${clash.other.fact}`}>{clash.other.question}</a> {clash.sentence}
          </List.Item>
        ))}
      </List>
    </Notice>
  );
}
