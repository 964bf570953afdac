import { type Messages as ContractMessages, type Locale, messagesIn } from '@rectoverso/core/contract';
import { createContext, useContext } from 'react';
import { fill, type MessageKey, type WidgetMessages, widgetMessagesIn } from '../messages/messages.ts';

/** Everything a component needs to speak. */
export interface Texts {
  locale: Locale;
  messages: WidgetMessages;
  /** The contract's own texts: findings, problems, kinds. */
  contract: ContractMessages;
  /** The text of that key, with its `{name}`s filled in. */
  say(key: MessageKey, values?: Record<string, string | number>): string;
}

export function textsIn(locale: Locale, overrides?: Partial<WidgetMessages>): Texts {
  const messages = widgetMessagesIn(locale, overrides);
  return { locale, messages, contract: messagesIn(locale), say: (key, values = {}) => fill(messages[key], values) };
}

const TextsContext = createContext<Texts>(textsIn('fr'));
export const TextsProvider = TextsContext.Provider;

export function useTexts(): Texts {
  return useContext(TextsContext);
}
