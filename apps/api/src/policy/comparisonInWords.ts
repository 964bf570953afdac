import { type Advice, type FindingStatus, type Locale, messagesIn } from '@rectoverso/core/contract';
import type { Comparison, MovedFinding } from './compareJudgements.ts';

interface Words {
  title(comparison: Comparison): string;
  before: string;
  after: string;
  advices: Record<Advice, string>;
  statuses: Record<FindingStatus, string>;
  nothing: string;
  moved(cases: number): string;
  findings: string;
  cases(count: number): string;
  right(right: NonNullable<Comparison['right']>): string;
  inexact(count: number): string;
}

const fr: Words = {
  title: ({ from, to, cases }) => `Politique « ${to} » essayée sur ${cases} cas jugés sous « ${from} »`,
  before: 'avant',
  after: 'après',
  advices: {
    accept: 'convient',
    retake: 'à refaire',
    wrong_document: 'autre document',
    expired: 'périmé',
    review: 'à juger par une personne',
  },
  statuses: { fail: 'refus', inconclusive: 'doute', warn: 'remarque', pass: 'conforme', skipped: 'sans objet' },
  nothing: 'Aucun avis ne change.',
  moved: (cases) => (cases === 1 ? 'Un cas change d’avis' : `${cases} cas changent d’avis`),
  findings: 'Constats jugés autrement',
  cases: (count) => `${count} cas`,
  right: ({ before, after, of }) => `Avis attendu : ${before} sur ${of} avant, ${after} sur ${of} après`,
  inexact: (count) => `${count} rapports sur deux faces à la fois : seule la plus mauvaise mesure est connue.`,
};

const en: Words = {
  title: ({ from, to, cases }) => `Policy "${to}" tried on ${cases} cases judged under "${from}"`,
  before: 'before',
  after: 'after',
  advices: {
    accept: 'accept',
    retake: 'retake',
    wrong_document: 'wrong document',
    expired: 'expired',
    review: 'review by a person',
  },
  statuses: { fail: 'refused', inconclusive: 'doubt', warn: 'remark', pass: 'passed', skipped: 'not applicable' },
  nothing: 'No advice changes.',
  moved: (cases) => (cases === 1 ? 'One case changes advice' : `${cases} cases change advice`),
  findings: 'Findings judged otherwise',
  cases: (count) => (count === 1 ? '1 case' : `${count} cases`),
  right: ({ before, after, of }) => `Advice as expected: ${before} of ${of} before, ${after} of ${of} after`,
  inexact: (count) => `${count} reports on two sides at once: only the worse figure of both is known.`,
};

const WORDS: Record<Locale, Words> = { fr, en };
const COLUMN = 26;

/** A comparison to be read in a terminal: counts first, then why, then every case that moves. */
export function comparisonInWords(comparison: Comparison, locale: Locale): string {
  const words = WORDS[locale];
  const titles = messagesIn(locale).findings;
  const { advices, moved, findings, right, inexact } = comparison;
  const step = ({ from, to }: Pick<MovedFinding, 'from' | 'to'>) => `${words.statuses[from]} → ${words.statuses[to]}`;
  const counts = (Object.entries(advices) as [Advice, { before: number; after: number }][])
    .filter(([, { before, after }]) => before + after > 0)
    .map(([advice, { before, after }]) => row(words.advices[advice], String(before), String(after)));
  const why = ({ code, value, ...change }: MovedFinding) =>
    `${titles[code].title} ${value === null ? '' : `(${value}) `}${step(change)}`;
  return [
    words.title(comparison),
    '',
    row('', words.before, words.after),
    ...counts,
    ...(right ? ['', words.right(right)] : []),
    ...(findings.length > 0 ? ['', words.findings] : []),
    ...findings.map(({ code, cases, ...change }) => `  ${titles[code].title} : ${step(change)}, ${words.cases(cases)}`),
    '',
    moved.length === 0 ? words.nothing : words.moved(moved.length),
    ...moved.map(
      ({ file, from, to, findings: changes }) =>
        `  ${file}\n    ${words.advices[from]} → ${words.advices[to]} : ${changes.map(why).join(' ; ')}`,
    ),
    ...(inexact > 0 ? ['', words.inexact(inexact)] : []),
  ].join('\n');
}

function row(name: string, before: string, after: string): string {
  return `  ${name.padEnd(COLUMN)}${before.padStart(8)}${after.padStart(8)}`;
}
