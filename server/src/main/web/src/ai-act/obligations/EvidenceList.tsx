import { Anchor, Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Evidence } from '../../api/types';
import { Digest } from '../../kit/Digest';
import { Pill, type Tone } from '../../kit/Pill';
import { ProblemPanel } from '../../kit/ProblemPanel';
import { When } from '../../kit/When';
import { usePersonName } from '../../model-registry/queries';
import { useHasRole, useSession } from '../../session/queries';
import { evidenceFile, useReview } from './queries';

const VERDICTS: Record<Evidence['verdict'], { word: string; tone: Tone; sign: string }> = {
  WAITING: { word: 'Waits for review', tone: 'caution', sign: '◒' },
  ACCEPTED: { word: 'Accepted', tone: 'ok', sign: '✓' },
  RETURNED: { word: 'Returned', tone: 'danger', sign: '↩' },
};

/** What was handed in, the newest first, with the review of each. */
export function EvidenceList({ systemId, evidence }: { systemId: string; evidence: Evidence[] }) {
  return evidence.length === 0 ? (
    <Text size="sm" c="dimmed">
      Nothing was handed in yet.
    </Text>
  ) : (
    <Stack gap="xs">
      {evidence.map((one) => (
        <Piece key={one.id} systemId={systemId} one={one} />
      ))}
    </Stack>
  );
}

function Piece({ systemId, one }: { systemId: string; one: Evidence }) {
  const nameOf = usePersonName();
  const verdict = VERDICTS[one.verdict];
  return (
    <Paper withBorder p="sm" component="article" aria-label={one.shown.title}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Text size="sm" fw={560}>
          {one.shown.title}
        </Text>
        <Pill tone={verdict.tone} sign={verdict.sign}>
          {verdict.word}
        </Pill>
      </Group>
      <Content one={one} />
      <Group gap="xs" mt={4}>
        <Text size="xs" c="dimmed">
          {nameOf(one.by)}, <When at={one.at} />
        </Text>
        <Digest value={one.shown.digest} name={one.shown.title} />
      </Group>
      {one.review && (
        <Text size="sm" mt={4}>
          {verdict.word} by {nameOf(one.review.by)}
          {one.review.remark && `: ${one.review.remark}`}
        </Text>
      )}
      {one.verdict === 'WAITING' && <Review systemId={systemId} one={one} />}
    </Paper>
  );
}

function Content({ one }: { one: Evidence }) {
  return one.shown.kind === 'FILE' ? (
    <Anchor size="sm" href={evidenceFile(one.id)} download={one.shown.content}>
      {one.shown.content}
    </Anchor>
  ) : (
    <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
      {one.shown.content}
    </Text>
  );
}

function Review({ systemId, one }: { systemId: string; one: Evidence }) {
  const [remark, setRemark] = useState('');
  const review = useReview(systemId);
  const person = useSession().data?.personId;
  const mayReview = [useHasRole('OWNER'), useHasRole('VALIDATOR'), useHasRole('BOARD')].includes(true);
  if (!mayReview) {
    return null;
  }
  if (person === one.by) {
    return (
      <Text size="xs" c="dimmed" mt={4}>
        Somebody else than you reviews it.
      </Text>
    );
  }
  return (
    <Stack gap="xs" mt="xs">
      {review.error && <ProblemPanel problem={review.error} />}
      <Group align="end" gap="xs">
        <TextInput
          label="Remark"
          description="Needed when you return it"
          flex={1}
          miw={200}
          maxLength={2000}
          value={remark}
          onChange={(e) => setRemark(e.currentTarget.value)}
        />
        <Button size="sm" loading={review.isPending} onClick={() => review.mutate({ id: one.id, accepted: true, remark })}>
          Accept
        </Button>
        <Button
          size="sm"
          variant="default"
          loading={review.isPending}
          disabled={remark.trim() === ''}
          onClick={() => review.mutate({ id: one.id, accepted: false, remark })}
        >
          Return
        </Button>
      </Group>
    </Stack>
  );
}
