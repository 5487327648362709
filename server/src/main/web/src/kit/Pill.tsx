import type { ReactNode } from 'react';
import './kit.css';

export type Tone = 'danger' | 'warn' | 'caution' | 'info' | 'ok' | 'neutral' | 'violet' | 'open';

/** A state as a sign and a word in a colour: each of the three says it alone. */
export function Pill({ tone, sign, children }: { tone: Tone; sign?: string; children: ReactNode }) {
  return (
    <span className="pill" data-tone={tone}>
      {sign && <span aria-hidden="true">{sign}</span>}
      {children}
    </span>
  );
}

/** A sentence that matters for the whole page. */
export function Notice({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <div className="notice" data-tone={tone}>
      <div>{children}</div>
    </div>
  );
}
