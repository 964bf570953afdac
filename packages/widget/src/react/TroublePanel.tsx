import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

/** What went wrong, in words, with a way out. The live region says it; the panel only shows it. */
export function TroublePanel({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="rv-panel" data-tone="danger">
      <Icon name="alert" />
      <div className="rv-panel-body">
        <p>{text}</p>
        {children}
      </div>
    </div>
  );
}
