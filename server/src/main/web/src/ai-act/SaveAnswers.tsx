import { Button, Group, Text } from '@mantine/core';
import type { SavedAnswer } from '../api/types';
import { ProblemPanel } from '../kit/ProblemPanel';
import { plural } from '../kit/words';
import { useHasRole } from '../session/queries';
import { useSaveAnswers } from './queries';
import { type Sheet, unsaved } from './questionnaire';

interface Props {
  systemId: string;
  sheet: Sheet;
  saved: SavedAnswer[];
  onSaved: () => void;
}

/** Leaves the questionnaire for whoever goes on with it, on this machine or another. */
export function SaveAnswers({ systemId, sheet, saved, onSaved }: Props) {
  const save = useSaveAnswers(systemId);
  const may = [useHasRole('OWNER'), useHasRole('DEVELOPER'), useHasRole('VALIDATOR')].includes(true);
  const changed = unsaved(sheet, saved);
  if (!may) {
    return null;
  }
  return (
    <div>
      {save.error && <ProblemPanel problem={save.error} />}
      <Group gap="sm">
        <Button
          variant="default"
          loading={save.isPending}
          disabled={changed.length === 0}
          onClick={() => save.mutate(changed, { onSuccess: onSaved })}
        >
          Save answers
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {changed.length === 0 ? 'Everything is saved.' : `${plural(changed.length, 'question')} changed and not saved.`}
        </Text>
      </Group>
    </div>
  );
}
