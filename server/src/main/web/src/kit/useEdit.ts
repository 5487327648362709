import { useState } from 'react';
import { ProblemError } from '../api/client';
import { useDraft } from './draft';

interface Save<T> {
  version: number;
  input: T;
}

interface Conflict<T> {
  theirs: T;
  version: number;
}

interface Options<T> {
  /** Names the record among the drafts of this tab. */
  key: string;
  record: { version: number; input: T };
  save: (edit: Save<T>) => Promise<unknown>;
  /** Reads what is saved now, when the version that was edited no longer is. */
  saved: () => Promise<{ version: number; input: T }>;
  onDone: () => void;
}

/** An edit that knows what it began from, survives a reload, and turns a refused version into a merge. */
export function useEdit<T>({ key, record, save, saved, onDone }: Options<T>) {
  const draft = useDraft(`edit:${key}`, { base: record, mine: record.input });
  const [conflict, setConflict] = useState<Conflict<T>>();
  const [problem, setProblem] = useState<Error>();
  const [saving, setSaving] = useState(false);
  const send = async (input: T, version: number) => {
    setSaving(true);
    setProblem(undefined);
    try {
      await save({ input, version });
      draft.forget();
      onDone();
    } catch (refusal) {
      if (refusal instanceof ProblemError && refusal.status === 412) {
        const now = await saved();
        setConflict({ theirs: now.input, version: now.version });
      } else {
        setProblem(refusal as Error);
      }
    } finally {
      setSaving(false);
    }
  };
  return {
    base: draft.value.base.input,
    mine: draft.value.mine,
    restored: draft.touched,
    set: (mine: T) => draft.set({ ...draft.value, mine }),
    drop: () => {
      draft.forget({ base: record, mine: record.input });
      setConflict(undefined);
      setProblem(undefined);
      onDone();
    },
    submit: () => send(draft.value.mine, draft.value.base.version),
    conflict,
    merge: (merged: T) => (conflict ? send(merged, conflict.version) : Promise.resolve()),
    back: () => setConflict(undefined),
    problem,
    saving,
  };
}
