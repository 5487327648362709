import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from './EmptyState';

export function NotFoundPage() {
  return (
    <EmptyState title="There is no such page">
      <Anchor renderRoot={(props) => <Link to="/" {...props} />}>Go home</Anchor>
    </EmptyState>
  );
}
