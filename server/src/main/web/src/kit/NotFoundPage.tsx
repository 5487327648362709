import { Stack, Text } from '@mantine/core';
import { EmptyState } from './EmptyState';
import { ButtonTo } from './LinkTo';
import { PageHeader } from './PageHeader';

export function NotFoundPage() {
  return (
    <Stack>
      <PageHeader title="There is no such page" />
      <EmptyState title="Nothing lives at this address" icon="search">
        <Text size="sm" c="dimmed">
          The link may be old, or a letter may be missing.
        </Text>
        <ButtonTo to="/">Go home</ButtonTo>
      </EmptyState>
    </Stack>
  );
}
