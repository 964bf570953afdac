import type { DocumentKind, OtherDocument, SeenSide } from '../documents.ts';
import type { Advice, FindingCode } from '../findings.ts';
import type { ProblemCode } from '../problems.ts';
import type { FieldName, MismatchReason, Sign } from '../report.ts';
import type { Locale } from '../verification.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** `title` names the check (for reviewers and lists); `holder` says what is wrong, `remedy` how to mend it. */
export interface FindingText {
  title: string;
  holder: string;
  remedy: string;
}

/** `refusal` stands in place of the finding's own text where another document was recognised. */
interface OtherDocumentText {
  name: string;
  refusal: string;
}

/** All texts of the contract in one language. */
export interface Messages {
  /** What stands between a name and what it is. */
  colon: string;
  kinds: Record<DocumentKind, string>;
  others: Record<OtherDocument, OtherDocumentText>;
  signs: Record<Sign['sign'], string>;
  sides: Record<SeenSide, string>;
  dataPage: string;
  fields: Record<FieldName, string>;
  mismatchReasons: Record<MismatchReason, string>;
  advices: Record<Advice, string>;
  findings: Record<FindingCode, FindingText>;
  /** What is said instead where nothing is certain. */
  doubts: Partial<Record<FindingCode, Omit<FindingText, 'title'>>>;
  /** Of a verification that only tries things out: what it is called, what that means, why it was decided as it was. */
  sandbox: { name: string; meaning: string; reason: string };
  problems: Record<ProblemCode, string>;
}

const MESSAGES: Record<Locale, Messages> = { fr, en };

/** The contract's texts in `locale`, complete in every language by type. */
export function messagesIn(locale: Locale): Messages {
  return MESSAGES[locale];
}
