import { readFile } from 'node:fs/promises';
import type { CreatedVerification, Verification } from '@rectoverso/core/contract';
import { fixtures } from '@rectoverso/fixtures';

const PAUSE_MS = 200;
const TRIES = 150;

/** One who uses a service through any of its APIs: what one does not answer, the next is asked. */
export function openCaller(apis: readonly string[], apiKey: string) {
  let turn = 0;

  async function ask(path: string, bearer: string, init: RequestInit = {}): Promise<Response> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const api = apis[turn++ % apis.length]!;
      const headers = { authorization: `Bearer ${bearer}`, ...init.headers };
      const answer = await fetch(api + path, { ...init, headers }).catch(() => null);
      if (answer && answer.status < 500) return answer;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    throw new Error('expected an answer from one of the APIs');
  }

  const json = async <Body>(answer: Promise<Response>) => (await (await answer).json()) as Body;
  const read = ({ verification, token }: CreatedVerification) =>
    json<Verification>(ask(`/v1/verifications/${verification.id}`, token));

  return {
    read,
    /** Opens a verification and gives its recto; resolves once that is acknowledged. */
    async submit(): Promise<CreatedVerification> {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ kind: 'cni-1988' });
      const created = await json<CreatedVerification>(
        ask('/v1/verifications', apiKey, { method: 'POST', headers, body }),
      );
      const path = `/v1/verifications/${created.verification.id}/sides/recto/capture`;
      const form = new FormData();
      form.set('file', new Blob([await readFile(fixtures.cni1988RectoScan.file)]), 'picture');
      const { status } = await ask(path, created.token, { method: 'POST', body: form });
      // 409: acknowledged to a caller whose line was cut, and asked again.
      if (status !== 202 && status !== 409) throw new Error(`expected 202 but received ${status}`);
      return created;
    },
    /** Reads until the check has come to its end. */
    async untilChecked(created: CreatedVerification): Promise<Verification> {
      for (;;) {
        const seen = await read(created);
        if (seen.state !== 'checking') return seen;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    },
    erase: (id: string) => ask(`/v1/verifications/${id}`, apiKey, { method: 'DELETE' }),
    erasure: (id: string) => json<{ receipt: string | null }>(ask(`/v1/verifications/${id}/erasure`, apiKey)),
  };
}
