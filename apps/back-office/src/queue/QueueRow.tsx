import type { ReviewSummary } from '@rectoverso/core/contract';
import { hashOf } from '../page/route.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ageText } from './ageText.ts';
import { mainFindings } from './mainFindings.ts';

interface QueueRowProps {
  review: ReviewSummary;
  now: Date;
  onOpen: (id: string) => void;
}

/** One waiting case; the whole row opens it, the link is for keyboards and assistive technology. */
export function QueueRow({ review, now, onOpen }: QueueRowProps) {
  const { texts, contract, locale } = useTexts();
  const kind = contract.kinds[review.kind];
  const since = new Date(review.waitingSince);
  const age = ageText(since, now, locale, texts.moment);
  const { shown, others } = mainFindings(review.openFindings);
  return (
    <tr onClick={() => onOpen(review.id)}>
      <td>
        <a href={hashOf({ screen: 'case', id: review.id })} aria-label={texts.queue.open(kind, age)}>
          {kind}
        </a>
      </td>
      <td>
        <time dateTime={review.waitingSince} title={since.toLocaleString(locale)}>
          {age}
        </time>
      </td>
      <td>
        <ul className="chips">
          {review.sandbox && <li className="chip">{contract.sandbox.name}</li>}
          {shown.map((finding) => (
            <li key={finding.code} className={finding.status === 'fail' ? 'chip chip-wrong' : 'chip chip-doubt'}>
              <span className="visually-hidden">{texts.findings.statuses[finding.status]} : </span>
              {contract.findings[finding.code].title}
            </li>
          ))}
          {others > 0 && <li className="chip">{texts.queue.others(others)}</li>}
          {shown.length === 0 && <li className="quiet">{texts.queue.noFindings}</li>}
        </ul>
      </td>
      <td className="reference">{review.reference ?? '–'}</td>
    </tr>
  );
}
