import type { WaysIn } from '@rectoverso/client';
import { useCallback, useEffect, useState } from 'react';

/** How reviewers sign in here, asked of the API; null while it is asked, and a failure that can be tried again. */
export function useWaysIn(ask: () => Promise<WaysIn>) {
  const [ways, setWays] = useState<WaysIn | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const retry = useCallback(() => {
    setFailure(null);
    ask().then(setWays, setFailure);
  }, [ask]);
  useEffect(retry, [retry]);
  return { ways, failure, retry };
}
