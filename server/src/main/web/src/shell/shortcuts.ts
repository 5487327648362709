import { useLocalStorage } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { placesFor } from './places';

const PATIENCE_MS = 1200;

/** Single keys that act on the whole page; they can be switched off, and never act while somebody types. */
export function useShortcuts(roles: readonly string[], openHelp: () => void) {
  const [enabled, setEnabled] = useLocalStorage({ key: 'probity-shortcuts', defaultValue: true });
  const navigate = useNavigate();
  const first = useRef(0);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!enabled || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const second = Date.now() - first.current < PATIENCE_MS;
      first.current = 0;
      const place = second && placesFor(roles).find((one) => one.keys === `g ${event.key}`);
      if (place) {
        void navigate({ to: place.to });
      } else if (event.key === 'g') {
        first.current = Date.now();
      } else if (event.key === '/') {
        event.preventDefault();
        search();
      } else if (event.key === '?') {
        openHelp();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [enabled, navigate, openHelp, roles]);
  return { enabled, setEnabled, roles };
}

/** The search of the page itself where it has one, else the one over everything. */
function search() {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (field) {
    field.focus();
  } else {
    spotlight.open();
  }
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
