import { SimpleGrid } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Home } from '../api/types';
import { Icon, type IconName } from '../kit/Icon';

interface Figure {
  label: string;
  value: number;
  icon: IconName;
  tone: 'danger' | 'warn' | 'info' | 'none';
  search: Record<string, string>;
}

/** The figures at the top, each a way to exactly the systems it counts. */
export function Counters({ counters }: { counters: Home['counters'] }) {
  const figures: Figure[] = [
    { label: 'AI systems', value: counters.systems, icon: 'systems', tone: 'none', search: {} },
    { label: 'High-risk', value: counters.highRisk, icon: 'law', tone: 'warn', search: { tier: 'HIGH_RISK' } },
    { label: 'Prohibited', value: counters.prohibited, icon: 'cross', tone: 'danger', search: { tier: 'PROHIBITED' } },
    { label: 'Not assessed', value: counters.notAssessed, icon: 'help', tone: 'warn', search: { tier: 'NOT_ASSESSED' } },
    { label: 'Wait for my vote', value: counters.decisionsForMe, icon: 'vote', tone: 'info', search: { approval: 'REQUESTED' } },
    { label: 'Open alerts', value: counters.openAlerts, icon: 'alert', tone: 'danger', search: { alerts: 'open' } },
  ];
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm">
      {figures.map((figure) => (
        <Link
          key={figure.label}
          to="/systems"
          search={figure.search as never}
          className="counter"
          data-tone={figure.value > 0 ? figure.tone : 'none'}
        >
          <span className="counter-label">
            <Icon name={figure.icon} size={15} />
            {figure.label}
          </span>
          <span className="counter-value">{figure.value}</span>
        </Link>
      ))}
    </SimpleGrid>
  );
}
