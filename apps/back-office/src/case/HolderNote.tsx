import type { Locale } from '@rectoverso/core/contract';
import { useTexts } from '../texts/useTexts.ts';

/** What the holder wished to say, in the holder's own words and language. */
export function HolderNote({ note, locale }: { note: string | null; locale: Locale }) {
  const { texts } = useTexts();
  return (
    <section className="note card" aria-labelledby="note-title">
      <h2 id="note-title">{texts.case.note}</h2>
      {note ? <blockquote lang={locale}>{note}</blockquote> : <p className="quiet">{texts.case.noNote}</p>}
    </section>
  );
}
