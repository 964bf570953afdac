/** What engines offer; the package is checked without the types of the DOM. */
interface Engine {
  setImmediate?: (done: () => void) => unknown;
  MessageChannel: new () => { port1: Port; port2: Port };
}

interface Port {
  onmessage: (() => void) | null;
  postMessage(message: null): void;
  close(): void;
}

/**
 * Lets everything else that waits run first: input, painting, timers, other requests. Not `setTimeout`, which browsers
 * make wait for 4 ms, nor `scheduler.yield`, which goes on before the page's own timers and answers.
 */
export function nextTurn(): Promise<void> {
  const { setImmediate, MessageChannel } = globalThis as unknown as Engine;
  return new Promise((resolve) => {
    if (setImmediate) {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
