import { ProblemError } from '@rectoverso/client';
import type { Review } from '@rectoverso/core/contract';
import { useState } from 'react';
import { useReviewer } from '../session/reviewerContext.ts';
import { type Draft, EMPTY_DRAFT, missingIn } from './draft.ts';

/**
 * The decision on a review as it is made: the draft, what is missing, how sending it went. A decision counts only for the
 * version that was looked at; a conflict brings the review as it is now, through `onReview`.
 */
export function useDecision(review: Review, onReview: (review: Review) => void) {
  const api = useReviewer();
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const [done, setDone] = useState(false);
  const [conflict, setConflict] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const missing = missingIn(draft);

  const decide = async () => {
    setAsked(true);
    const { outcome, reason } = draft;
    if (sending || done || outcome === null || missing !== null) return;
    setSending(true);
    setFailure(null);
    setConflict(false);
    const { id, version } = review.verification;
    try {
      onReview(await api.decide(id, { outcome, reason: reason.trim(), version }));
      setDone(true);
    } catch (error) {
      if (isConflict(error)) {
        setConflict(true);
        await api.get(id).then(onReview, setFailure);
      } else setFailure(error);
    }
    setSending(false);
  };

  return { draft, setDraft, missing: asked ? missing : null, sending, done, conflict, failure, decide };
}

function isConflict(error: unknown): boolean {
  return error instanceof ProblemError && error.code === 'state.conflict';
}
