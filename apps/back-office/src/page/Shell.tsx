import type { ReactNode } from 'react';
import { useTexts } from '../texts/useTexts.ts';
import { LocaleSwitch } from './LocaleSwitch.tsx';
import markUrl from './mark.svg';

interface ShellProps {
  children: ReactNode;
  /** The signed-in reviewer's name. */
  reviewer?: string;
  onSignOut?: () => void;
}

/** The frame of every screen: banner, content, and the reminder of what a verdict here is worth. */
export function Shell({ children, reviewer, onSignOut }: ShellProps) {
  const { texts } = useTexts();
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {texts.skipToContent}
      </a>
      <header className="banner">
        <a className="banner-brand" href="#/">
          <img src={markUrl} alt="" width="28" height="28" />
          <span>RectoVerso</span>
          <span className="banner-app">{texts.appName}</span>
        </a>
        <div className="banner-end">
          <LocaleSwitch />
          {reviewer !== undefined && (
            <>
              <span className="banner-name">{reviewer}</span>
              <button type="button" className="button-on-dark" onClick={onSignOut}>
                {texts.session.signOut}
              </button>
            </>
          )}
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="footer">
        <strong>{texts.precheck.short}</strong> {texts.precheck.long}
      </footer>
    </div>
  );
}
