import { findingText } from '@rectoverso/core/contract';
import type { Snapshot } from '../controller/controller.ts';
import { troubleText } from '../controller/trouble.ts';
import { wrongFindings } from './refusal/sortFindings.ts';
import type { Texts } from './texts.tsx';

/**
 * What the live region says of a snapshot, beyond the heading that the focus moves to; empty where the heading says
 * it all. Equal snapshots give equal texts, so that each is heard once.
 */
export function announcementOf({ screen, trouble, lineLost }: Snapshot, texts: Texts): string {
  const { say, contract, locale, messages } = texts;
  if (screen.name === 'unavailable') return troubleText(screen.trouble, locale, messages);
  if (trouble) return troubleText(trouble, locale, messages);
  if (lineLost) return say('trouble.waiting');
  switch (screen.name) {
    case 'choose': {
      const settled = screen.settled.map(({ side, state }) =>
        say(`${state === 'accepted' ? 'choose.accepted' : 'choose.forReview'}.${side}`),
      );
      return screen.asked ? `${say('choose.asked')} ${screen.asked}` : settled.join(' ');
    }
    case 'more_asked':
      return `${say('choose.asked')} ${screen.reason}`;
    case 'checking':
      return say('progress.checking');
    case 'refused': {
      const wrong = wrongFindings(screen.side.report).map((finding) => findingText(finding, contract).holder);
      const advice = screen.side.report && contract.advices[screen.side.report.advice];
      return [advice, ...wrong].filter(Boolean).join(' ');
    }
    case 'in_review':
      return say('review.body');
    case 'approved':
      return say(screen.decision ? 'approved.byPerson' : 'approved.body');
    case 'rejected':
      return screen.decision ? `${say('rejected.body')} ${screen.decision.reason}` : '';
    case 'abandoned':
    case 'expired':
    case 'erased':
      return say(`${screen.name}.body`);
    default:
      return '';
  }
}
