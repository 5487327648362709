import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Mark } from '../kit/Icon';
import { SignInForm } from './SignInForm';
import './session.css';

const PROMISES = [
  ['Who answers for it', 'Every AI system with its purpose, its people and its tier under the EU AI Act.'],
  ['What it rests on', 'Criteria sealed before results, analyses with intervals, decisions by four eyes.'],
  ['Whether it still behaves', 'Drift and gaps between groups over time, and an alert when a limit is crossed.'],
] as const;

export function SignInPage() {
  return (
    <div className="sign-in">
      <aside className="sign-in-story" aria-label="About Probity">
        <Group gap="sm">
          <Mark size={36} />
          <Text fw={650} size="xl">
            Probity
          </Text>
        </Group>
        <Text className="sign-in-claim">AI governance that stands up to questions.</Text>
        <Stack gap="lg">
          {PROMISES.map(([title, text]) => (
            <div key={title}>
              <Text fw={600}>{title}</Text>
              <Text size="sm" className="sign-in-quiet">
                {text}
              </Text>
            </div>
          ))}
        </Stack>
        <Text size="sm" className="sign-in-quiet">
          Every change is one entry of a log that others can verify.
        </Text>
      </aside>
      <main className="sign-in-form">
        <Paper withBorder p="xl" w="100%" maw={400}>
          <Group gap="sm" mb="lg">
            <Mark size={32} />
            <Title order={1} size="h2">
              Sign in to Probity
            </Title>
          </Group>
          <SignInForm />
        </Paper>
      </main>
    </div>
  );
}
