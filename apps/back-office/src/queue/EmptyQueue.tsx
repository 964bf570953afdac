import { useTexts } from '../texts/useTexts.ts';

export function EmptyQueue() {
  const { texts } = useTexts();
  return (
    <div className="empty card">
      <svg width="120" height="88" viewBox="0 0 120 88" aria-hidden="true">
        <rect x="14" y="26" width="72" height="48" rx="7" className="empty-back" />
        <rect x="34" y="12" width="72" height="48" rx="7" className="empty-front" />
        <path d="m56 36 9 9 19-19" className="empty-tick" />
      </svg>
      <h2>{texts.queue.emptyTitle}</h2>
      <p>{texts.queue.emptyText}</p>
    </div>
  );
}
