import type { Locale } from '@rectoverso/core/contract';
import type { AuditFault, AuditVerdict } from '@rectoverso/server';

interface Words {
  whole(lines: number): string;
  broken(faults: number): string;
  waiting(lines: number): string;
  head(head: string): string;
  faults: Record<AuditFault['kind'], string>;
  place(from: number, to: number): string;
  line(id: string): string;
  version(id: string, version: number): string;
}

const WORDS: Record<Locale, Words> = {
  fr: {
    whole: (lines) => `Le journal est entier : ${lines} lignes.`,
    broken: (faults) => `Le journal n’est pas entier : ${faults} défaut(s).`,
    waiting: (lines) => `${lines} ligne(s) pas encore enchaînée(s) ; un worker le fait en quelques secondes.`,
    head: (head) => `Tête : ${head}\nGardez-la ailleurs ; --head la compare plus tard.`,
    faults: {
      changed: 'modifiée',
      reordered: 'déplacée',
      removed: 'supprimée',
      rewritten: 'chaîne réécrite',
      truncated: 'fin coupée',
      head_forged: 'tête non signée par nous',
      head_lost: 'tête perdue',
      version_missing: 'changement sans ligne',
    },
    place: (from, to) => (from === to ? `place ${from}` : `places ${from} à ${to}`),
    line: (id) => `ligne ${id}`,
    version: (id, version) => `vérification ${id}, version ${version}`,
  },
  en: {
    whole: (lines) => `The audit is whole: ${lines} lines.`,
    broken: (faults) => `The audit is not whole: ${faults} fault(s).`,
    waiting: (lines) => `${lines} line(s) not chained yet; a worker does so within seconds.`,
    head: (head) => `Head: ${head}\nKeep it elsewhere; --head compares it later.`,
    faults: {
      changed: 'changed',
      reordered: 'moved',
      removed: 'removed',
      rewritten: 'chain rewritten',
      truncated: 'end cut off',
      head_forged: 'head not signed by us',
      head_lost: 'head lost',
      version_missing: 'change without a line',
    },
    place: (from, to) => (from === to ? `place ${from}` : `places ${from} to ${to}`),
    line: (id) => `line ${id}`,
    version: (id, version) => `verification ${id}, version ${version}`,
  },
};

/** What `audit:verify` prints. */
export function verdictInWords({ lines, waiting, head, faults }: AuditVerdict, locale: Locale): string {
  const words = WORDS[locale];
  return [
    faults.length === 0 ? words.whole(lines) : words.broken(faults.length),
    ...faults.map((fault) => `  ${faultInWords(fault, words)}`),
    ...(waiting > 0 ? [words.waiting(waiting)] : []),
    ...(head ? [words.head(`${head.position}:${head.hash}`)] : []),
  ].join('\n');
}

function faultInWords({ kind, positions, id, version }: AuditFault, words: Words): string {
  const where = [
    ...(positions ? [words.place(...positions)] : []),
    ...(id === undefined ? [] : [version === undefined ? words.line(id) : words.version(id, version)]),
  ];
  return `${words.faults[kind]} — ${where.join(', ')}`;
}
