import type { WidgetMessages } from '@rectoverso/widget';
import type { Locale, OfferedKind } from '../application/application.ts';
import type { RenewalProblemCode } from '../server/renewalProblem.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What can keep a renewal from starting: what the service answers, or that it does not answer. */
export type StartProblem = RenewalProblemCode | 'connection';

/** Every text of the renewal page in one language. */
export interface Texts {
  brand: string;
  title: string;
  skipToContent: string;
  language: string;
  precheck: string;
  steps: { label: string; names: string; document: string; capture: string; result: string; done: string };
  names: {
    lead: string;
    atHand: string;
    things: readonly string[];
    heading: string;
    surname: string;
    surnameHelp: string;
    surnameMissing: string;
    givenNames: string;
    givenNamesHelp: string;
    givenNamesMissing: string;
    givenNamesTooMany: string;
  };
  document: {
    heading: string;
    lead: string;
    legend: string;
    kinds: Record<OfferedKind, { name: string; how: string; note: string }>;
    missing: string;
    starting: string;
  };
  next: string;
  back: string;
  capture: { heading: string };
  restart: { ask: string; warning: string; confirm: string; cancel: string };
  outcome: {
    approved: { heading: string; steps: readonly string[] };
    review: {
      heading: string;
      deadline: (date: string) => string;
      comeBack: string;
      receipt: string;
      copy: string;
      copied: string;
      print: string;
    };
    rejected: { heading: string; lead: string };
    stopped: { heading: string; lead: string };
    otherDocument: string;
    otherNames: string;
  };
  problemHeading: string;
  problems: Record<StartProblem, string>;
  /** Texts of the widget that should speak of this service. */
  widget: Partial<WidgetMessages>;
}

const TEXTS: Record<Locale, Texts> = { fr, en };

/** The page's texts in `locale`. */
export function textsIn(locale: Locale): Texts {
  return TEXTS[locale];
}
