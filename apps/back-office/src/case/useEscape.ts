import { useEffect, useEffectEvent } from 'react';

/** Calls `onEscape` for the Esc key; in a text field, the first Esc only leaves the field. */
export function useEscape(onEscape: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const focused = document.activeElement;
    if (focused instanceof HTMLTextAreaElement) focused.blur();
    else onEscape();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
