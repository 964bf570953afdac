import { createContext, useContext } from 'react';
import type { Locale } from '../application/application.ts';
import { type Texts, textsIn } from '../texts/texts.ts';

/** The holder's language and how to change it. */
export const LocaleContext = createContext<{ locale: Locale; setLocale: (locale: Locale) => void }>({
  locale: 'fr',
  setLocale: () => undefined,
});

/** The page's texts in the holder's language. */
export function useTexts(): { locale: Locale; texts: Texts } {
  const { locale } = useContext(LocaleContext);
  return { locale, texts: textsIn(locale) };
}
