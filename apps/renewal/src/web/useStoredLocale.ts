import { useEffect, useState } from 'react';
import { LOCALES, type Locale } from '../application/application.ts';

const STORED_AS = 'renewal.locale';

/** The holder's language, kept between visits on this device; French at first. */
export function useStoredLocale(): [Locale, (locale: Locale) => void] {
  const [locale, setLocale] = useState<Locale>(
    () => LOCALES.find((each) => each === localStorage.getItem(STORED_AS)) ?? 'fr',
  );
  useEffect(() => {
    document.documentElement.lang = locale;
    localStorage.setItem(STORED_AS, locale);
  }, [locale]);
  return [locale, setLocale];
}
