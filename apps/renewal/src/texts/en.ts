import type { Texts } from './texts.ts';

export const en: Texts = {
  brand: 'Certificate desk',
  title: 'Renewal of your electronic certificate',
  skipToContent: 'Skip to content',
  language: 'Language',
  precheck:
    'A pre-check: it does not prove that your document is genuine and is not a certified remote identity verification (PVID).',
  steps: {
    label: 'Steps of the renewal',
    names: 'Your names',
    document: 'Your document',
    capture: 'Your photos',
    result: 'Result',
    done: 'done',
  },
  names: {
    lead: 'Your certificate lets you sign for three years. To renew it, we check your identity document: it takes a few minutes.',
    atHand: 'What to have at hand',
    things: [
      'Your original identity document, still valid',
      'Your phone or a scanner, for a colour picture',
      'Your sign-in details',
    ],
    heading: 'Your names',
    surname: 'Birth surname',
    surnameHelp: 'Spelt as on your identity document. It is not always the name you use.',
    surnameMissing: 'Give your birth surname.',
    givenNames: 'Given names',
    givenNamesHelp: 'In the order of the document, separated by spaces. Keep the hyphens.',
    givenNamesMissing: 'Give at least one given name.',
    givenNamesTooMany: 'Give ten given names at most.',
  },
  document: {
    heading: 'Your document',
    lead: 'One document is enough. Choose the one you have with you.',
    legend: 'Which identity document do you use?',
    kinds: {
      'cni-1988': {
        name: 'French identity card, old format',
        how: 'Large and laminated. Two lines of letters and chevrons (<<<) at the very bottom of the front.',
        note: 'Issued to an adult from 2004 to 2013, it is valid five years longer than printed.',
      },
      'cni-2021': {
        name: 'French identity card, new format',
        how: 'The size of a bank card. The European flag on the front; a chip and three lines of chevrons on the back.',
        note: 'Issued since 2021.',
      },
      'passport-fra': {
        name: 'French passport',
        how: 'The page with your photo and the two lines of chevrons is enough.',
        note: 'A single photo to take.',
      },
    },
    missing: 'Choose your identity document.',
    starting: 'One moment…',
  },
  next: 'Continue',
  back: 'Back',
  capture: { heading: 'Your photos' },
  restart: {
    ask: 'Change document or names',
    warning: 'The verification under way will be abandoned, and the photos sent so far will no longer count.',
    confirm: 'Yes, change',
    cancel: 'No, go on here',
  },
  outcome: {
    approved: {
      heading: 'What comes next',
      steps: [
        'The certification authority prepares your new certificate.',
        'It writes to you so that you activate it with your phone.',
        'Until then your present certificate can be used up to its last day.',
      ],
    },
    review: {
      heading: 'While you wait',
      deadline: (date) => `You will have the answer by ${date} at the latest.`,
      comeBack:
        'Keep this tab: the answer will show here by itself, and the page finds your request again when reloaded.',
      receipt: 'Keep your receipt number: it is all we need to find your request.',
      copy: 'Copy the number',
      copied: 'Number copied',
      print: 'Print this page',
    },
    rejected: {
      heading: 'What now?',
      lead: 'You can present another document, or correct your names.',
    },
    stopped: {
      heading: 'What now?',
      lead: 'You can start again whenever you like.',
    },
    otherDocument: 'Present a document',
    otherNames: 'Correct my names',
  },
  problemHeading: 'The verification cannot start',
  problems: {
    'form.invalid': 'The form is incomplete. Check your names and your document.',
    'form.not_json': 'The request could not be read. Reload the page, then try again.',
    'api.unreachable': 'The verification service does not answer at the moment. Try again in a few minutes.',
    'api.busy': 'The verification service is very busy. Try again in a minute.',
    'api.refused':
      'The verification service refused our request. It is not your doing: try again later or let us know.',
    'page.not_found': 'This page does not exist.',
    internal: 'Something went wrong on our side. Try again in a moment.',
    connection: 'The connection is down. Check your network, then try again.',
  },
  widget: {
    'review.body': 'Nothing more to do: the answer will show here.',
    'approved.body': 'What comes next stands below.',
    'approved.byPerson': 'A person checked your document. What comes next stands below.',
    'rejected.next': 'What you can do stands below.',
    'abandoned.body': 'Nothing will be done with the photos sent.',
    'expired.body': 'The time to finish it has passed.',
    'erased.body': 'No data of it is left.',
  },
};
