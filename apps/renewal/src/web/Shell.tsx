import type { ReactNode } from 'react';
import markUrl from './drawings/mark.svg';
import { LocaleSwitch } from './LocaleSwitch.tsx';
import { useTexts } from './useTexts.ts';

/** The frame of every screen. */
export function Shell({ children }: { children: ReactNode }) {
  const { texts } = useTexts();
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {texts.skipToContent}
      </a>
      <header className="banner">
        <p className="banner-brand">
          <img src={markUrl} alt="" width="30" height="30" />
          {texts.brand}
        </p>
        <LocaleSwitch />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="footer">{texts.precheck}</footer>
    </div>
  );
}
