import { Failure } from '../page/Failure.tsx';
import { Loading } from '../page/Loading.tsx';
import { useScreenTitle } from '../page/useScreenTitle.ts';
import { useTexts } from '../texts/useTexts.ts';
import { EmptyQueue } from './EmptyQueue.tsx';
import { QueueRow } from './QueueRow.tsx';
import { useQueue } from './useQueue.ts';

/** The waiting cases, the longest wait first. */
export function Queue({ onOpen }: { onOpen: (id: string) => void }) {
  const { texts, locale } = useTexts();
  const { queue, failure, refresh, showMore } = useQueue();
  const heading = useScreenTitle(texts.queue.title);
  const { columns } = texts.queue;
  const oldest = queue?.reviews[0];

  return (
    <section className="queue" aria-labelledby="queue-title">
      <div className="queue-head">
        <h1 id="queue-title" ref={heading} tabIndex={-1}>
          {texts.queue.title}
        </h1>
        {queue && (
          <p className="count" role="status">
            {texts.queue.count(queue.reviews.length, queue.more)}
          </p>
        )}
        <div className="queue-tools">
          {queue && (
            <span className="quiet">{texts.queue.refreshed(queue.refreshedAt.toLocaleTimeString(locale))}</span>
          )}
          <button type="button" className="button" onClick={() => refresh()}>
            {texts.queue.refresh}
          </button>
          {oldest && (
            <button type="button" className="button button-main" onClick={() => onOpen(oldest.id)}>
              {texts.queue.firstCase}
            </button>
          )}
        </div>
      </div>
      {failure !== null && <Failure error={failure} onRetry={() => refresh()} />}
      {queue === null && failure === null && <Loading />}
      {queue?.reviews.length === 0 && <EmptyQueue />}
      {queue && queue.reviews.length > 0 && (
        <table className="queue-table card">
          <thead>
            <tr>
              <th scope="col">{columns.document}</th>
              <th scope="col">{columns.waiting}</th>
              <th scope="col">{columns.findings}</th>
              <th scope="col">{columns.reference}</th>
            </tr>
          </thead>
          <tbody>
            {queue.reviews.map((review) => (
              <QueueRow key={review.id} review={review} now={queue.refreshedAt} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      )}
      {queue?.more && (
        <button type="button" className="button" onClick={showMore}>
          {texts.queue.more}
        </button>
      )}
    </section>
  );
}
