import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { Icon } from './Icon';
import { LinkTo, type Place } from './LinkTo';

export interface Crumb extends Place {
  label: string;
}

interface Props {
  title: string;
  crumbs?: Crumb[];
  badges?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}

/** The top of a screen: the way here, what it is, how it stands, and what can be done. */
export function PageHeader({ title, crumbs = [], badges, lead, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · Probity`;
  }, [title]);
  return (
    <Stack gap={6}>
      {crumbs.length > 0 && (
        <nav aria-label="Breadcrumb">
          <Group gap={4} c="dimmed">
            {crumbs.map((crumb) => (
              <Group key={crumb.label} gap={4} wrap="nowrap">
                <LinkTo {...crumb} size="sm" c="dimmed">
                  {crumb.label}
                </LinkTo>
                <Icon name="right" size={12} />
              </Group>
            ))}
          </Group>
        </nav>
      )}
      <Group justify="space-between" align="flex-start" gap="sm">
        <Group gap="sm" align="center">
          <Title order={1} className="breakable">
            {title}
          </Title>
          {badges}
        </Group>
        {actions && (
          <Group gap="xs" className="no-print">
            {actions}
          </Group>
        )}
      </Group>
      {lead && (
        <Text component="div" c="dimmed" maw={880}>
          {lead}
        </Text>
      )}
    </Stack>
  );
}
