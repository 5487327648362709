import type { IconName } from '../kit/Icon';

export interface NavPlace {
  to: string;
  label: string;
  icon: IconName;
  keys: string;
  roles: readonly string[];
}

/** The places of the main navigation; one without roles is for everybody. */
const PLACES: readonly NavPlace[] = [
  { to: '/', label: 'Home', icon: 'home', keys: 'g h', roles: [] },
  { to: '/systems', label: 'AI systems', icon: 'systems', keys: 'g s', roles: [] },
  { to: '/projects', label: 'Projects', icon: 'projects', keys: 'g p', roles: [] },
  { to: '/ai-act/impact', label: 'AI Act impact', icon: 'law', keys: 'g i', roles: [] },
  { to: '/connections', label: 'Connections', icon: 'data', keys: 'g c', roles: ['ADMINISTRATOR'] },
  { to: '/audit-log', label: 'Audit log', icon: 'log', keys: 'g l', roles: ['BOARD', 'AUDITOR', 'ADMINISTRATOR'] },
];

export const placesFor = (roles: readonly string[]) =>
  PLACES.filter((place) => place.roles.length === 0 || place.roles.some((role) => roles.includes(role)));
