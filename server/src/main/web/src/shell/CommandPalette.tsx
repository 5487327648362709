import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../kit/Icon';
import { TIERS } from '../kit/TierBadge';
import { useFoundSystems, useProjects } from '../model-registry/queries';
import { placesFor } from './places';

interface Props {
  roles: readonly string[];
  onHelp: () => void;
}

/** One field for everything: systems, projects, places. */
export function CommandPalette({ roles, onHelp }: Props) {
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query, 150);
  const navigate = useNavigate();
  const systems = useFoundSystems(asked);
  const projects = useProjects();
  const matches = (text: string) => text.toLowerCase().includes(query.trim().toLowerCase());
  const groups: SpotlightActionGroupData[] = [
    {
      group: 'AI systems',
      // The previous answer stays until the next is there, and may hold names that no longer match.
      actions: (systems.data?.items ?? []).filter((system) => matches(system.description.name)).map((system) => ({
        id: system.id,
        label: system.description.name,
        description: system.tier ? TIERS[system.tier].word : 'Not assessed',
        leftSection: <Icon name="systems" />,
        onClick: () => void navigate({ to: '/systems/$id', params: { id: system.id } }),
      })),
    },
    {
      group: 'Projects',
      actions: (projects.data ?? [])
        .filter((project) => matches(project.name))
        .slice(0, 5)
        .map((project) => ({
          id: project.id,
          label: project.name,
          leftSection: <Icon name="projects" />,
          onClick: () => void navigate({ to: '/projects/$id', params: { id: project.id } }),
        })),
    },
    { group: 'Places', actions: places(roles, onHelp, (to) => void navigate({ to })).filter((one) => matches(one.label ?? '')) },
  ];
  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      query={query}
      onQueryChange={setQuery}
      filter={(_, given) => given}
      shortcut="mod + K"
      nothingFound="Nothing is called so"
      scrollable
      maxHeight={420}
      highlightQuery={false}
      searchProps={{
        leftSection: <Icon name="search" />,
        placeholder: 'Name of a system, a project or a place',
        'aria-label': 'Search everything',
      }}
    />
  );
}

function places(roles: readonly string[], onHelp: () => void, go: (to: string) => void): SpotlightActionData[] {
  const all = placesFor(roles).map((place) => ({
    id: place.to,
    label: place.label,
    leftSection: <Icon name={place.icon} />,
    rightSection: <kbd className="keys">{place.keys}</kbd>,
    onClick: () => go(place.to),
  }));
  return [...all, { id: 'help', label: 'Keyboard shortcuts', leftSection: <Icon name="help" />, onClick: onHelp }];
}
