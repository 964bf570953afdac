import type { ReactNode } from 'react';
import { LOCALES, type Locale, useTexts } from '../texts/texts.ts';
import markUrl from './mark.svg';

interface ShellProps {
  locale: Locale;
  onLocale(locale: Locale): void;
  children: ReactNode;
}

const NAMES: Record<Locale, string> = { fr: 'Français', en: 'English' };

/** The frame of the page. */
export function Shell({ locale, onLocale, children }: ShellProps) {
  const texts = useTexts();
  return (
    <div className="shell">
      <header className="banner">
        <p className="banner-brand">
          <img src={markUrl} alt="" width="30" height="30" />
          RectoVerso
        </p>
        <fieldset className="locale-switch">
          <legend className="visually-hidden">{texts.language}</legend>
          {LOCALES.map((each) => (
            <button key={each} type="button" lang={each} aria-pressed={each === locale} onClick={() => onLocale(each)}>
              {NAMES[each]}
            </button>
          ))}
        </fieldset>
      </header>
      <main>{children}</main>
      <footer className="footer">{texts.footer}</footer>
    </div>
  );
}
