import type { ReviewSummary } from '@rectoverso/core/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useReviewer } from '../session/reviewerContext.ts';

/** Time between two looks at the queue, ms. */
const REFRESH_MS = 5000;

interface QueueState {
  reviews: ReviewSummary[];
  /** True where the API has more than the pages shown. */
  more: boolean;
  refreshedAt: Date;
}

/** The waiting cases, oldest first, looked at again every few seconds while the page is visible. */
export function useQueue() {
  const api = useReviewer();
  const [queue, setQueue] = useState<QueueState | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const pages = useRef(1);

  const refresh = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const reviews: ReviewSummary[] = [];
        let cursor: string | null | undefined;
        for (let page = 0; page < pages.current && cursor !== null; page += 1) {
          const list = await api.list(cursor, signal);
          reviews.push(...list.reviews);
          cursor = list.nextCursor;
        }
        setQueue({ reviews, more: cursor != null, refreshedAt: new Date() });
        setFailure(null);
      } catch (error) {
        if (!signal?.aborted) setFailure(error);
      }
    },
    [api],
  );

  useEffect(() => {
    const stop = new AbortController();
    void refresh(stop.signal);
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh(stop.signal);
    }, REFRESH_MS);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [refresh]);

  const showMore = () => {
    pages.current += 1;
    return refresh();
  };

  return { queue, failure, refresh, showMore };
}
