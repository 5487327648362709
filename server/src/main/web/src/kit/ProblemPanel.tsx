import { Button, Code, Group, List, Text } from '@mantine/core';
import { ProblemError } from '../api/client';
import { Notice } from './Pill';

/** Says what was refused or failed, why, and under which id the log knows it. */
export function ProblemPanel({ problem, retry }: { problem: Error; retry?: () => void }) {
  const known = problem instanceof ProblemError ? problem : undefined;
  const forbidden = known?.status === 403;
  return (
    <div role="alert">
      <Notice tone={forbidden || known?.status === 404 ? 'neutral' : 'danger'}>
        <Text fw={600}>{known?.title ?? 'The server cannot be reached'}</Text>
        <Text size="sm">{known ? problem.message : 'Your input is kept. Check the connection and try again.'}</Text>
        {known && known.errors.length > 0 && (
          <List size="sm" mt={4}>
            {known.errors.map((error) => (
              <List.Item key={error.field + error.message}>
                {error.field}: {error.message}
              </List.Item>
            ))}
          </List>
        )}
        <Group gap="sm" mt={6}>
          {retry && !forbidden && (
            <Button size="xs" variant="default" onClick={retry}>
              Try again
            </Button>
          )}
          {known?.requestId && (
            <Text size="xs">
              Request <Code>{known.requestId}</Code>
            </Text>
          )}
        </Group>
      </Notice>
    </div>
  );
}
