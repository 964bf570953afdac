import { createContext, useContext } from 'react';
import type { FieldProblem, MrzFieldName, MrzFormatName } from '../../../src/index.ts';
import type { SpecimenName } from '../choose/specimens.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Every text of the page in one language. Lines and columns are given from 0 and shown from 1. */
export interface Texts {
  title: string;
  language: string;
  footer: string;
  choose: {
    lead: string;
    file: string;
    camera: string;
    orDrop: string;
    problems: Record<'noPicture', string>;
    specimens: string;
    specimenNames: Record<SpecimenName, string>;
    invented: string;
  };
  camera: {
    heading: string;
    lead: string;
    searching: string;
    found: string;
    take: string;
    close: string;
    problem: string;
  };
  picture: {
    whole: string;
    wholeMarked: string;
    zone: string;
    zoneMarked: string;
    again: string;
    sure: string;
    doubtful: string;
  };
  answer: {
    reading: string;
    noZone: string;
    noZoneAdvice: readonly string[];
    unreadable: string;
    unreadableAdvice: readonly string[];
    leastSure: (characters: number) => string;
    checkDigitsHolding: string;
    outOf: (holding: number, all: number) => string;
    time: string;
    ms: (ms: number) => string;
  };
  lines: { heading: string; copy: string; copied: string };
  fields: {
    heading: string;
    field: string;
    value: string;
    checkDigit: string;
    note: string;
    mayBeTruncated: string;
    problems: Record<FieldProblem, string>;
  };
  fieldNames: Record<MrzFieldName, string>;
  sexes: Record<'M' | 'F' | 'X', string>;
  verdict: { holds: string; fails: string; none: string };
  checkDigits: { heading: string; guards: string; found: string; expected: string; verdict: string; note: string };
  /** What a check digit guards, by `CheckDigit.field`. */
  guarded: Record<string, string>;
  doubts: { heading: string; none: string; repair: string; untold: string; refuted: string };
  disagreements: { heading: string; lead: string; none: string; insteadOf: string; nothing: string };
  formats: Record<MrzFormatName, string>;
  place: (line: number, column: number) => string;
  percent: (share: number) => string;
  /** From `YYYY-MM-DD`. */
  date: (date: string) => string;
}

const TEXTS: Record<Locale, Texts> = { fr, en };

/** The page's texts in `locale`. */
export function textsIn(locale: Locale): Texts {
  return TEXTS[locale];
}

/** The first language of the browser that the page speaks. */
export function preferredLocale(): Locale {
  const wanted = navigator.languages.map((language) => language.slice(0, 2));
  return LOCALES.find((locale) => locale === wanted.find((one) => LOCALES.some((known) => known === one))) ?? 'fr';
}

export const TextsContext = createContext<Texts>(fr);

export function useTexts(): Texts {
  return useContext(TextsContext);
}
