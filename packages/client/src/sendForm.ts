import { ConnectionError } from './errors.ts';
import { type Answer, fetchAnswer } from './request.ts';

/** Bytes of the request's body that have left, and how many there are in all. */
export interface Progress {
  sent: number;
  total: number;
}

export interface SendOptions {
  headers: Record<string, string>;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/**
 * Posts a form and tells how many bytes have left. Browsers tell it through XMLHttpRequest only; elsewhere the body is
 * a stream that counts what is drawn from it.
 */
export function sendForm(address: string, form: FormData, options: SendOptions): Promise<Answer> {
  return typeof XMLHttpRequest === 'undefined'
    ? sendByStream(address, form, options)
    : sendByXhr(address, form, options);
}

function sendByXhr(address: string, form: FormData, options: SendOptions): Promise<Answer> {
  const { headers, onProgress, signal } = options;
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    const abort = () => xhr.abort();
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    signal?.addEventListener('abort', abort, { once: true });
    xhr.upload.onprogress = (event) => onProgress?.({ sent: event.loaded, total: event.total });
    xhr.onload = () =>
      resolve({ status: xhr.status, body: xhr.responseText, retryAfter: xhr.getResponseHeader('retry-after') });
    xhr.onerror = () => reject(new ConnectionError());
    xhr.onabort = () => reject(signal?.reason);
    xhr.onloadend = () => signal?.removeEventListener('abort', abort);
    xhr.open('POST', address);
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.send(form);
  });
}

async function sendByStream(address: string, form: FormData, options: SendOptions): Promise<Answer> {
  const { headers, onProgress, signal } = options;
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type') ?? 'multipart/form-data';
  const body = await encoded.blob();
  let sent = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      sent += chunk.byteLength;
      onProgress?.({ sent, total: body.size });
      controller.enqueue(chunk);
    },
  });
  // `duplex` is what fetch asks for beside a stream; the types of the DOM do not know it yet.
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: { ...headers, 'content-type': type, 'content-length': String(body.size) },
    body: body.stream().pipeThrough(counter),
    duplex: 'half',
    credentials: 'omit',
    signal,
  };
  return fetchAnswer(address, init);
}
