import { Button, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useDraft } from '../kit/draft';
import { ProblemPanel } from '../kit/ProblemPanel';
import { useRegisterSystem } from './queries';
import { NO_SYSTEM, SystemFields } from './SystemFields';

export function SystemForm({ projectId }: { projectId: string }) {
  const draft = useDraft(`register-system:${projectId}`, NO_SYSTEM);
  const register = useRegisterSystem(projectId);
  const navigate = useNavigate();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const system = await register.mutateAsync(draft.value).catch(() => undefined);
    if (system) {
      draft.forget();
      await navigate({ to: '/systems/$id', params: { id: system.id } });
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        {register.error && <ProblemPanel problem={register.error} />}
        <SystemFields input={draft.value} problem={register.error} onChange={draft.set} />
        <Button type="submit" loading={register.isPending}>
          Register
        </Button>
      </Stack>
    </form>
  );
}
