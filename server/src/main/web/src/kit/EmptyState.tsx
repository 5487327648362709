import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

/** An empty list that says what belongs here and who can bring it. */
export function EmptyState({ title, icon, children }: { title: string; icon?: IconName; children?: ReactNode }) {
  return (
    <Paper withBorder p="xl">
      <Stack align="center" gap="xs" ta="center">
        {icon && (
          <Text c="dimmed" component="div">
            <Icon name={icon} size={32} />
          </Text>
        )}
        <Text fw={600}>{title}</Text>
        {children}
      </Stack>
    </Paper>
  );
}
