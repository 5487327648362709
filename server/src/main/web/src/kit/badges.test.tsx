import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { shown } from '../test/shown';
import { TierBadge } from './TierBadge';
import { VerdictChip } from './VerdictChip';
import { ago, plural, words } from './words';

it('never shows a system without a tier like one of a low tier', () => {
  shown(<TierBadge />);

  expect(screen.getByText('Not assessed')).toBeTruthy();
  expect(screen.queryByText('Minimal')).toBeNull();
});

it('says a verdict in words beside its sign', () => {
  shown(<VerdictChip verdict="NOT_MET" />);

  expect(screen.getByText('Not met')).toBeTruthy();
});

it('speaks of time in the largest unit that fits', () => {
  const now = Date.parse('2026-11-25T12:00:00Z');

  expect(ago('2026-11-25T11:59:40Z', now)).toBe('just now');
  expect(ago('2026-11-25T11:20:00Z', now)).toBe('40 minutes ago');
  expect(ago('2026-11-24T12:00:00Z', now)).toBe('yesterday');
});

it('turns codes into words and counts in them', () => {
  expect(words('PROVIDER_AND_DEPLOYER')).toBe('Provider and deployer');
  expect(plural(1, 'entry', 'entries')).toBe('1 entry');
  expect(plural(2, 'entry', 'entries')).toBe('2 entries');
});
