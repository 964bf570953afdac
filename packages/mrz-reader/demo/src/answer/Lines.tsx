import { Fragment, useState } from 'react';
import type { MrzReading } from '../../../src/index.ts';
import { useTexts } from '../texts/texts.ts';
import { isDoubtful } from './isDoubtful.ts';

/** The lines as text, doubtful characters marked. */
export function Lines({ reading: { lines, characters } }: { reading: MrzReading }) {
  const texts = useTexts().lines;
  const [copied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(lines.join('\n'));
    setCopied(true);
  }

  return (
    <section className="card" aria-labelledby="lines">
      <header>
        <h2 id="lines">{texts.heading}</h2>
        <button className="button button-small" type="button" onClick={copy}>
          {copied ? texts.copied : texts.copy}
        </button>
      </header>
      <pre className="lines">
        {characters.map(({ line, column, text, confidence }) => (
          <Fragment key={`${line} ${column}`}>
            {line > 0 && column === 0 && '\n'}
            {isDoubtful(confidence) ? <mark>{text}</mark> : text}
          </Fragment>
        ))}
      </pre>
    </section>
  );
}
