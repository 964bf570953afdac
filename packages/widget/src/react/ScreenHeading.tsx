import type { ReactNode } from 'react';

/** The heading of a screen: the focus comes here when the screen appears. */
export function ScreenHeading({ children }: { children: ReactNode }) {
  return (
    <h2 className="rv-heading" tabIndex={-1} data-rv-heading>
      {children}
    </h2>
  );
}
