import { type RefObject, useEffect, useRef } from 'react';

/** Moves the focus to the element the ref is set on when its screen appears, so that a screen reader begins there. */
export function useFocusOnMount<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
