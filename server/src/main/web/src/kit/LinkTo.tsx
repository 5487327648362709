import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export interface Place {
  to: string;
  params?: Record<string, string>;
  search?: Record<string, string | undefined>;
  hash?: string;
}

/** A link to a screen of this page; an address of its own, so it can be copied and opened beside. */
export function LinkTo({ to, params, search, hash, children, ...look }: Place & AnchorProps & { children: ReactNode }) {
  return (
    <Anchor {...look} renderRoot={(props) => <Link to={to} params={params} search={search} hash={hash} {...props} />}>
      {children}
    </Anchor>
  );
}

/** A link that looks like a button, for the one thing to do next. */
export function ButtonTo({ to, params, search, hash, children, ...look }: Place & ButtonProps & { children: ReactNode }) {
  return (
    <Button {...look} renderRoot={(props) => <Link to={to} params={params} search={search} hash={hash} {...props} />}>
      {children}
    </Button>
  );
}
