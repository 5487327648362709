import { Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemError } from '../api/client';
import { PageHeader } from './PageHeader';
import { ProblemPanel } from './ProblemPanel';

interface Props<T> {
  query: UseQueryResult<T>;
  /** Whether the whole screen waits for this query, so that its refusal needs a heading of its own. */
  page?: boolean;
  /** The shape of what will come, where it is known. */
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Renders what a query is: loading, refused or failed, or its data; data stays when only its renewal fails. */
export function QueryStates<T>({ query, page, skeleton, children }: Props<T>) {
  if (query.data !== undefined) {
    return <>{children(query.data)}</>;
  }
  if (query.error) {
    const panel = <ProblemPanel problem={query.error} retry={() => void query.refetch()} />;
    return page ? <Refused problem={query.error}>{panel}</Refused> : panel;
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

function Refused({ problem, children }: { problem: Error; children: ReactNode }) {
  const missing = problem instanceof ProblemError && problem.status === 404;
  return (
    <Stack>
      <PageHeader title={missing ? 'Not found' : 'This page cannot be shown'} crumbs={[{ label: 'Home', to: '/' }]} />
      {children}
    </Stack>
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
