import type { Locale } from '@rectoverso/core/contract';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type MessageKey = keyof typeof fr;

/** All texts of the widget in one language; a host may give any of them anew. */
export type WidgetMessages = Record<MessageKey, string>;

const MESSAGES: Record<Locale, WidgetMessages> = { fr, en };

/** The widget's texts in `locale`, with the host's own in their place where it gives some. */
export function widgetMessagesIn(locale: Locale, overrides: Partial<WidgetMessages> = {}): WidgetMessages {
  return { ...MESSAGES[locale], ...overrides };
}

/** Puts values in the place of `{name}`s. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
