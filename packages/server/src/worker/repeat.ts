/**
 * Does `work` now and again `pauseMs` after it ended, whether it failed or not, until the function it gives is called.
 */
export function repeat(work: () => Promise<unknown>, pauseMs: number, onError: (error: unknown) => void): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async () => {
    try {
      await work();
    } catch (error) {
      if (!stopped) onError(error);
    }
    if (!stopped) timer = setTimeout(round, pauseMs);
  };
  void round();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
