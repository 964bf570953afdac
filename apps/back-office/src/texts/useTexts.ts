import { type Locale, type Messages, messagesIn } from '@rectoverso/core/contract';
import { createContext, useContext } from 'react';
import { type Texts, textsIn } from './texts.ts';

/** The reviewer's language and how to change it. */
export const LocaleContext = createContext<{ locale: Locale; setLocale: (locale: Locale) => void }>({
  locale: 'fr',
  setLocale: () => undefined,
});

/** The back office's texts and the contract's, in the reviewer's language. */
export function useTexts(): { locale: Locale; texts: Texts; contract: Messages } {
  const { locale } = useContext(LocaleContext);
  return { locale, texts: textsIn(locale), contract: messagesIn(locale) };
}
