import type {
  Decision,
  FindingCode,
  FindingStatus,
  Locale,
  SideState,
  VerificationState,
} from '@rectoverso/core/contract';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Ready-made reasons, by the outcome they go with; their texts are what the holder reads. */
export const READY_REASONS = {
  approved: [],
  rejected: ['expired', 'otherPerson', 'notAccepted', 'altered'],
  more_asked: ['blurred', 'cutOff', 'notColour', 'otherSide'],
} as const satisfies Record<Decision['outcome'], readonly string[]>;
type ReadyReason = (typeof READY_REASONS)[Decision['outcome']][number];

/** Every text of the back office in one language. The contract's own texts come from `messagesIn(locale)`. */
export interface Texts {
  appName: string;
  language: string;
  precheck: { short: string; long: string };
  skipToContent: string;
  session: {
    title: string;
    lead: string;
    name: string;
    password: string;
    signIn: string;
    signOut: string;
    ended: string;
    missing: string;
    /** Under the button that leads to the provider. */
    providerNote: string;
    orPassword: string;
    noWay: string;
    /** Why a sign-in at the provider brought no session. */
    outcomes: { stale: string; refused: string; failed: string; no_access: string; unavailable: string };
  };
  failure: { unreachable: string; unexpected: string; retry: string; wait: (seconds: number) => string };
  loading: string;
  /** Less than a minute. */
  moment: string;
  queue: {
    title: string;
    count: (count: number, more: boolean) => string;
    refreshed: (time: string) => string;
    refresh: string;
    columns: { document: string; waiting: string; findings: string; reference: string };
    open: (kind: string, age: string) => string;
    more: string;
    others: (count: number) => string;
    noFindings: string;
    emptyTitle: string;
    emptyText: string;
    firstCase: string;
  };
  states: Record<VerificationState, string>;
  sideStates: Record<SideState, string>;
  case: {
    back: string;
    updated: string;
    attempts: (count: number) => string;
    policy: (name: string) => string;
    note: string;
    noNote: string;
    gone: string;
    alreadyDecided: string;
  };
  picture: {
    title: (side: string) => string;
    alternative: (side: string, edited: boolean) => string;
    edited: string;
    original: string;
    variant: (side: string) => string;
    tools: (side: string) => string;
    zoomIn: string;
    zoomOut: string;
    whole: string;
    turnLeft: string;
    turnRight: string;
    keys: string;
    failed: string;
  };
  findings: {
    title: string;
    wrong: string;
    doubts: string;
    passed: (count: number) => string;
    skipped: string;
    nothingOpen: string;
    show: (marker: number, title: string) => string;
    evidence: string;
    statuses: Record<FindingStatus, string>;
    /** What each check looks at, for a reviewer. */
    reviewer: Record<FindingCode, string>;
  };
  values: {
    title: string;
    field: string;
    declared: string;
    read: string;
    match: string;
    mismatch: string;
    unsure: string;
    sidesDiffer: string;
    notRead: string;
    recognised: string;
    notRecognised: string;
    fromPrint: string;
    fromMrz: string;
    sex: Record<'M' | 'F', string>;
  };
  validity: {
    title: string;
    printed: string;
    effective: string;
    unknown: string;
    extended: string;
    notExtended: string;
    undecided: string;
  };
  mrz: {
    title: string;
    none: string;
    repairs: string;
    repair: (line: number, column: number, read: string, suggested: string) => string;
  };
  decision: {
    title: string;
    outcome: string;
    outcomes: Record<Decision['outcome'], { label: string; help: string; done: string }>;
    reason: string;
    reasonRequired: string;
    reasonOptional: string;
    reasonMissing: string;
    reasonHolderLocale: (language: string) => string;
    readyReasons: string;
    readyReason: Record<ReadyReason, string>;
    preview: string;
    /** As the widget says it. */
    holder: Record<Decision['outcome'], string>;
    decide: string;
    deciding: string;
    chooseFirst: string;
    shortcut: string;
    conflict: (state: string) => string;
    done: string;
    next: string;
    toQueue: string;
    lastOne: string;
  };
  languages: Record<Locale, string>;
}

const TEXTS: Record<Locale, Texts> = { fr, en };

/** The back office's texts in `locale`. */
export function textsIn(locale: Locale): Texts {
  return TEXTS[locale];
}
