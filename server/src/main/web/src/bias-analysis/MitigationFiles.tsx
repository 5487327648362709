import { Button, Group } from '@mantine/core';
import type { SectionTable } from '../api/types';
import { mitigationFile } from './queries';

const FILES = [
  { proposal: 'weights', label: 'Weights', begins: 'Weights for training by ' },
  { proposal: 'thresholds', label: 'Thresholds', begins: 'Thresholds, ' },
];

/** The proposals of a report as files for the program that trains or decides; only those that there are. */
export function MitigationFiles({ id, tables }: { id: string; tables: SectionTable[] }) {
  const there = FILES.filter(({ begins }) => tables.some((table) => table.name.startsWith(begins)));
  return (
    <Group gap="xs" mt="md" role="group" aria-label="Proposals as files">
      {there.map(({ proposal, label }) => (
        <Button key={proposal} component="a" variant="default" size="xs" href={mitigationFile(id, proposal)} download>
          {label} (.csv)
        </Button>
      ))}
    </Group>
  );
}
