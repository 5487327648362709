import { CloseButton, Group } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { Icon, Mark } from '../kit/Icon';
import { placesFor } from './places';

interface Props {
  roles: readonly string[];
  opened: boolean;
  onClose: () => void;
}

/** The way to every place the person may go; systems and projects light up with what lies beneath them. */
export function Navigation({ roles, opened, onClose }: Props) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div className="side-brand">
          <Mark />
          Probity
        </div>
        {opened && <CloseButton hiddenFrom="sm" variant="transparent" c="white" aria-label="Close navigation" onClick={onClose} />}
      </Group>
      {placesFor(roles).map((place) => (
        <Link
          key={place.to}
          to={place.to}
          className="side-link"
          aria-current={isHere(place.to, path) ? 'page' : undefined}
          activeProps={{}}
          onClick={onClose}
        >
          <Icon name={place.icon} />
          {place.label}
        </Link>
      ))}
      <div className="side-foot">Every change here is one entry of the audit log.</div>
    </>
  );
}

const BELOW_SYSTEMS = ['/systems', '/model-versions', '/decisions', '/deployments'];
const BELOW_PROJECTS = ['/projects', '/datasets'];

function isHere(to: string, path: string): boolean {
  switch (to) {
    case '/':
      return path === '/';
    case '/systems':
      return BELOW_SYSTEMS.some((start) => path.startsWith(start));
    case '/projects':
      return BELOW_PROJECTS.some((start) => path.startsWith(start));
    default:
      return path.startsWith(to);
  }
}
