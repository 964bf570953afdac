import { createContext, useContext } from 'react';
import type { ReviewApi } from './guardSession.ts';

export const ReviewerContext = createContext<ReviewApi | null>(null);

/** The signed-in reviewer's access to the API. */
export function useReviewer(): ReviewApi {
  const reviewer = useContext(ReviewerContext);
  if (reviewer === null) throw new Error('Expected useReviewer to be called inside a ReviewerContext.');
  return reviewer;
}
