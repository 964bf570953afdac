import { type ReactNode, useEffect, useId, useRef } from 'react';

/** A question that takes the place of the choices: its heading takes the focus, and Escape goes back. */
export function Question({ title, onBack, children }: { title: string; onBack: () => void; children: ReactNode }) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className="rv-question"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack();
      }}
    >
      <h3 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  );
}
