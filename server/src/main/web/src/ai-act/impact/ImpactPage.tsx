import { Button, Checkbox, Group, Paper, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '../../kit/EmptyState';
import { PageHeader } from '../../kit/PageHeader';
import { QueryStates } from '../../kit/QueryStates';
import { useHasRole } from '../../session/queries';
import { AdoptionForm } from './AdoptionForm';
import { ImpactTable } from './ImpactTable';
import { exportAddress, useImpact, type Reading } from './queries';

const RULE_SETS = [
  { value: 'aia-2026-omnibus', label: 'The act as amended in 2026' },
  { value: 'aia-2024', label: 'The act of 2024' },
];

/** What the portfolio would look like under another reading of the law, and the decision to adopt it. */
export function ImpactPage() {
  const [reading, setReading] = useState<Reading>({ ruleSet: 'aia-2024', layersOff: [] });
  const impact = useImpact(reading);
  const mayAdopt = useHasRole('BOARD');
  const off = (layer: string, out: boolean) =>
    setReading({
      ...reading,
      layersOff: out ? [...reading.layersOff, layer] : reading.layersOff.filter((one) => one !== layer),
    });
  return (
    <Stack>
      <PageHeader
        title="AI Act impact"
        
        lead="What another reading of the law would change. Nothing changes while you look: each system is compared with its newest classification."
      />
      <Paper withBorder p="lg">
        <Group align="end" gap="lg">
          <Select
            label="Rule set"
            data={RULE_SETS}
            value={reading.ruleSet}
            allowDeselect={false}
            miw={260}
            onChange={(ruleSet) => ruleSet && setReading({ ...reading, ruleSet })}
          />
          <Checkbox
            label="Leave out draft guidance"
            checked={reading.layersOff.includes('guidance_draft')}
            onChange={(event) => off('guidance_draft', event.currentTarget.checked)}
          />
          <Checkbox
            label="Leave out final guidance"
            checked={reading.layersOff.includes('guidance_final')}
            onChange={(event) => off('guidance_final', event.currentTarget.checked)}
          />
          <Button component="a" href={exportAddress(reading)} variant="default">
            Export as CSV
          </Button>
        </Group>
      </Paper>
      <QueryStates query={impact}>
        {(found) => (
          <Stack>
            <Text fw={600}>
              {found.changed} of {found.systems} classified systems would change.
            </Text>
            {found.rows.length === 0 ? (
              <EmptyState title="No system changes">
                <Text c="dimmed">Under this reading, everything stays as it is classified.</Text>
              </EmptyState>
            ) : (
              <ImpactTable rows={found.rows} />
            )}
            {mayAdopt && <AdoptionForm reading={reading} />}
          </Stack>
        )}
      </QueryStates>
    </Stack>
  );
}
