import { Group, Stack, Text, Title } from '@mantine/core';
import type { Classification } from '../api/types';
import { Pill } from '../kit/Pill';
import { TierBadge } from '../kit/TierBadge';
import './ai-act.css';
import { CounterFacts } from './CounterFacts';
import { ObligationTable } from './ObligationTable';

/** The tier with the rules that led to it, the obligations that follow, and what would have led elsewhere. */
export function ClassificationPath({ classification }: { classification: Classification }) {
  const { outcome } = classification;
  return (
    <Stack>
      {outcome.determined ? (
        <Group gap="xs">
          {outcome.tiers.map((tier) => (
            <TierBadge key={tier} tier={tier} />
          ))}
          {outcome.alsoMatches.map((tier) => (
            <Group key={tier} gap={4}>
              <Text size="sm" c="dimmed">
                also matches
              </Text>
              <TierBadge tier={tier} />
            </Group>
          ))}
        </Group>
      ) : (
        <Group gap="xs">
          <Text size="sm">Still possible:</Text>
          {[...new Set(outcome.possibleTierSets.flat())].map((tier) => (
            <TierBadge key={tier} tier={tier} />
          ))}
        </Group>
      )}
      <div>
        <Title order={3} size="h5" mb="xs">
          Path of rules
        </Title>
        {classification.firedRules.length === 0 ? (
          <Text size="sm" c="dimmed">
            No rule has applied so far.
          </Text>
        ) : (
          <ol className="path">
            {classification.firedRules.map((rule) => (
              <li key={rule.id}>
                <Group gap="xs">
                  <Text size="sm" fw={600}>
                    {rule.article}
                  </Text>
                  {rule.source.layer !== 'STATUTE' && <Pill tone="caution">Guidance, not the act</Pill>}
                </Group>
                <Text size="sm">{rule.sentence}</Text>
              </li>
            ))}
          </ol>
        )}
      </div>
      {classification.obligations.length > 0 && <ObligationTable obligations={classification.obligations} />}
      <CounterFacts facts={classification.counterFacts} />
      <Text size="xs" c="dimmed">
        {classification.ruleSet.title}, rules of {classification.ruleSet.ruleBaseVersion}
      </Text>
    </Stack>
  );
}
