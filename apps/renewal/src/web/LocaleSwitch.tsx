import { useContext } from 'react';
import { LOCALES, type Locale } from '../application/application.ts';
import { LocaleContext, useTexts } from './useTexts.ts';

const NAMES: Record<Locale, string> = { fr: 'Français', en: 'English' };

/** One button for each language, named in that language. */
export function LocaleSwitch() {
  const { locale, setLocale } = useContext(LocaleContext);
  const { texts } = useTexts();
  return (
    <fieldset className="locale-switch">
      <legend className="visually-hidden">{texts.language}</legend>
      {LOCALES.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === locale} onClick={() => setLocale(each)}>
          {NAMES[each]}
        </button>
      ))}
    </fieldset>
  );
}
