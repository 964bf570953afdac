import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus to the heading of a screen that took another's place. The first screen takes no focus, and none is
 * taken from a holder who is elsewhere on the host's page.
 */
export function useFocusOnScreen(root: RefObject<HTMLElement | null>, screenKey: string): void {
  const shown = useRef('loading');
  useEffect(() => {
    const before = shown.current;
    shown.current = screenKey;
    if (before === screenKey || before === 'loading') return;
    const active = document.activeElement;
    const elsewhere = active && active !== document.body && !root.current?.contains(active);
    if (!elsewhere) root.current?.querySelector<HTMLElement>('[data-rv-heading]')?.focus();
  }, [root, screenKey]);
}
