import { Alert, Button, List, Text } from '@mantine/core';
import { ProblemError } from '../api/client';

/** Says what was refused or failed, why, and under which id the log knows it. */
export function ProblemPanel({ problem, retry }: { problem: Error; retry?: () => void }) {
  const known = problem instanceof ProblemError ? problem : undefined;
  return (
    <Alert color="red" title={known?.title ?? 'The server cannot be reached'} role="alert">
      <Text size="sm">{problem.message}</Text>
      {known && known.errors.length > 0 && (
        <List size="sm">
          {known.errors.map((error) => (
            <List.Item key={error.field + error.message}>
              {error.field}: {error.message}
            </List.Item>
          ))}
        </List>
      )}
      {known?.requestId && (
        <Text size="xs" c="dimmed">
          Request {known.requestId}
        </Text>
      )}
      {retry && (
        <Button mt="sm" size="xs" variant="default" onClick={retry}>
          Try again
        </Button>
      )}
    </Alert>
  );
}
