import { ProblemError } from '@rectoverso/client';
import type { Review } from '@rectoverso/core/contract';
import { useCallback, useEffect, useState } from 'react';
import { useReviewer } from '../session/reviewerContext.ts';

/** One case as the API has it; `gone` where it has none by that id. */
export function useReview(id: string) {
  const api = useReviewer();
  const [review, setReview] = useState<Review | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const gone = failure instanceof ProblemError && failure.code === 'resource.not_found';

  const load = useCallback(() => {
    const stop = new AbortController();
    setFailure(null);
    api.get(id, stop.signal).then(setReview, (error: unknown) => {
      if (!stop.signal.aborted) setFailure(error);
    });
    return () => stop.abort();
  }, [api, id]);
  useEffect(load, [load]);

  return { review, setReview, failure, gone, load };
}
