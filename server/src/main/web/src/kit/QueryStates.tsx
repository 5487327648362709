import { Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemPanel } from './ProblemPanel';

/** Renders what a query is: loading, refused or failed, or its data. */
export function QueryStates<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.isPending) {
    return (
      <Stack aria-busy="true" aria-label="Loading">
        <Skeleton h={28} w="40%" />
        <Skeleton h={120} />
      </Stack>
    );
  }
  if (query.error) {
    return <ProblemPanel problem={query.error} retry={() => void query.refetch()} />;
  }
  return <>{children(query.data as T)}</>;
}
