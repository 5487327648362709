import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MitigationFiles } from './MitigationFiles';

const table = (name: string) => ({ name, columns: [], rows: [], whenEmpty: '' });

const show = (...names: string[]) =>
  render(
    <MantineProvider>
      <MitigationFiles id="a1" tables={names.map(table)} />
    </MantineProvider>,
  );

test('every proposal can be taken away as a file', () => {
  show('Weights for training by sex', 'Thresholds, equal selection by sex', 'Effect, equal selection by sex');

  expect(screen.getByRole('link', { name: 'Weights (.csv)' }).getAttribute('href')).toBe('/api/v1/analyses/a1/mitigation-weights.csv');
  expect(screen.getByRole('link', { name: 'Thresholds (.csv)' }).getAttribute('href')).toBe('/api/v1/analyses/a1/mitigation-thresholds.csv');
});

test('what was not proposed is not offered', () => {
  show('Weights for training by sex');

  expect(screen.queryByRole('link', { name: 'Thresholds (.csv)' })).toBeNull();
});
