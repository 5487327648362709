import { Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemPanel } from './ProblemPanel';

interface Props<T> {
  query: UseQueryResult<T>;
  /** The shape of what will come, where it is known. */
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Renders what a query is: loading, refused or failed, or its data; data stays when only its renewal fails. */
export function QueryStates<T>({ query, skeleton, children }: Props<T>) {
  if (query.data !== undefined) {
    return <>{children(query.data)}</>;
  }
  if (query.error) {
    return <ProblemPanel problem={query.error} retry={() => void query.refetch()} />;
  }
  return (
    <div className="late" role="status" aria-busy="true" aria-label="Loading">
      {skeleton ?? (
        <Stack>
          <Skeleton h={28} w="40%" />
          <Skeleton h={120} />
        </Stack>
      )}
    </div>
  );
}

/** Lines as tall as the rows of a table. */
export function RowSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <Stack gap="xs">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} h={36} />
      ))}
    </Stack>
  );
}
