import { type RefObject, useEffect, useRef } from 'react';

/** Names the window after the screen, and moves the focus to the heading that the given ref is set on. */
export function useScreenTitle(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – RectoVerso`;
  }, [title]);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}
