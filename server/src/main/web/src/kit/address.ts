import { useNavigate, useRouterState } from '@tanstack/react-router';

type Search = Record<string, string>;

/** What the address asks for, and the way to ask for something else; what is empty leaves the address. */
export function useAddress(): [Search, (changes: Record<string, string | undefined>) => void] {
  const search = useRouterState({ select: (state) => state.location.search as Search });
  const navigate = useNavigate();
  const set = (changes: Record<string, string | undefined>) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...changes }).filter(([, value]) => value));
    void navigate({ to: '.', search: next as never, replace: true, resetScroll: false });
  };
  return [search, set];
}

export const listOf = (text: string | undefined): string[] => (text ? text.split(',') : []);
