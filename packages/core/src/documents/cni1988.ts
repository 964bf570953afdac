import type { Fields } from '../contract/report.ts';
import { addYears, monthBounds } from './calendar.ts';
import { cni1988Layouts } from './cni1988Layouts.ts';
import type { DocumentType, ValidityJudgement } from './documentType.ts';

/** Cards of adults issued between these days live fifteen years though ten are printed: décret 2013-1188, art. 2 and 10. */
const EXTENSION = { from: '2004-01-02', to: '2013-12-31', years: 5 };
const ADULT_AGE = 18;
const SHORT_TERM_YEARS = 10;
const LONG_TERM_YEARS = 15;

/** The laminated French identity card issued from 1988 to 2021. */
export const cni1988: DocumentType = {
  kind: 'cni-1988',
  size: { width: 105, height: 74 },
  mrz: { side: 'recto', format: 'FRA36', belongs: () => true },
  titleWords: [
    { side: 'recto', words: 'CARTENATIONALEDIDENTITE', weight: 2 },
    { side: 'recto', words: 'NATIONALITEFRANCAISE', weight: 2 },
    { side: 'recto', words: 'REPUBLIQUEFRANCAISE', weight: 1 },
    { side: 'verso', words: 'CARTEVALABLEJUSQUAU', weight: 4 },
    { side: 'verso', words: 'SIGNATUREDELAUTORITE', weight: 2 },
    { side: 'verso', words: 'DELIVREELE', weight: 1 },
  ],
  layouts: cni1988Layouts,
  paleSides: ['verso'],
  marks: [{ side: 'recto', mark: 'portrait', at: { x: 5, y: 13, width: 28, height: 37 }, weight: 0.25 }],
  number: { shape: /^\d{4}[0-9A-Z]{3}\d{5}$/, mask: '0000XXX00000', printedOn: ['recto'] },
  zones: [
    { side: 'recto', content: 'portrait', x: 4, y: 12, width: 30, height: 39 },
    { side: 'recto', content: 'text', x: 36, y: 4, width: 66, height: 50 },
    { side: 'recto', content: 'mrz', x: 5, y: 57, width: 95, height: 13 },
    { side: 'verso', content: 'text', x: 7, y: 9, width: 91, height: 50 },
  ],
  printedDates: [
    { side: 'verso', label: 'VALABLEJUSQUAU', field: 'expiryDate' },
    { side: 'verso', label: 'DELIVREELE', field: 'issueDate' },
  ],
  dateOrder: { verso: ['issueDate', 'expiryDate'] },
  validity,
};

/** The printed dates of the verso win; without them the MRZ's month of issue gives bounds. */
function validity(fields: Fields): ValidityJudgement | null {
  const birth = fields.birthDate?.value ?? null;
  const issued = fields.issueDate?.value ?? null;
  const month = fields.issueMonth?.value ?? issued?.slice(0, 7) ?? null;
  const printedExpiry = fields.expiryDate?.value ?? null;
  const issue = issued ? { first: issued, last: issued } : month ? monthBounds(month) : null;
  const adult = issue && birth ? adultAt(issue, birth) : null;
  if (printedExpiry) return fromPrintedExpiry(printedExpiry, issue, adult);
  return issue ? fromIssue(issue, adult) : null;
}

type Days = { first: string; last: string };

/** Whether the holder had turned 18 when the card was issued; null where the birthday falls within the days of issue. */
function adultAt(issue: Days, birthDate: string): boolean | null {
  const coming = addYears(birthDate, ADULT_AGE);
  if (coming <= issue.first) return true;
  return coming > issue.last ? false : null;
}

/** Whether the day of issue lies in the window of the extension; null where the days of issue straddle its edge. */
function inWindow(issue: Days): boolean | null {
  if (issue.first >= EXTENSION.from && issue.last <= EXTENSION.to) return true;
  return issue.last < EXTENSION.from || issue.first > EXTENSION.to ? false : null;
}

function fromPrintedExpiry(printedExpiry: string, issue: Days | null, adult: boolean | null): ValidityJudgement {
  const issueDays = issue ?? issueOfShortTerm(printedExpiry);
  const window = inWindow(issueDays);
  const extended = window === false || adult === false ? false : window === true && adult === true ? true : null;
  const longest = addYears(printedExpiry, EXTENSION.years);
  return {
    printedExpiry,
    effectiveExpiry: extended === null ? null : extended ? longest : printedExpiry,
    extended,
    earliestEnd: extended ? longest : printedExpiry,
    latestEnd: extended === false ? printedExpiry : longest,
  };
}

/** When the date of issue is not known: the day ten years before the printed expiry, or the day after it. */
function issueOfShortTerm(printedExpiry: string): Days {
  const first = addYears(printedExpiry, -SHORT_TERM_YEARS);
  return { first, last: monthBounds(first.slice(0, 7)).last };
}

function fromIssue(issue: Days, adult: boolean | null): ValidityJudgement {
  const window = inWindow(issue);
  const after = issue.first > EXTENSION.to;
  const surelyLong = adult === true && (window === true || after);
  const surelyShort = adult === false || (window === false && !after);
  return {
    printedExpiry: null,
    effectiveExpiry: null,
    extended: adult === false || window === false ? false : window === true && adult === true ? true : null,
    earliestEnd: addYears(issue.first, surelyLong ? LONG_TERM_YEARS : SHORT_TERM_YEARS),
    latestEnd: addYears(issue.last, surelyShort ? SHORT_TERM_YEARS : LONG_TERM_YEARS),
  };
}
