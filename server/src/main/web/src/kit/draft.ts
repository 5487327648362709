import { useEffect, useState } from 'react';

const PREFIX = 'probity-draft:';

/** What somebody is typing, kept in this tab, so that a reload or an expired session loses nothing. */
export function useDraft<T>(key: string, initial: T) {
  const [value, setValue] = useState<T>(() => read<T>(key) ?? initial);
  const [touched, setTouched] = useState(() => read<T>(key) !== undefined);
  useEffect(() => {
    if (touched) {
      sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
    }
  }, [key, value, touched]);
  const set = (next: T) => {
    setTouched(true);
    setValue(next);
  };
  const forget = (next: T = initial) => {
    sessionStorage.removeItem(PREFIX + key);
    setTouched(false);
    setValue(next);
  };
  return { value, set, forget, touched };
}

/** Whoever signs out leaves nothing behind for whoever signs in next. */
export function forgetDrafts() {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => sessionStorage.removeItem(key));
}

function read<T>(key: string): T | undefined {
  const kept = sessionStorage.getItem(PREFIX + key);
  return kept === null ? undefined : (JSON.parse(kept) as T);
}
