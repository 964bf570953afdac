import {
  type Edits,
  NO_EDITS,
  type Side,
  type SideReport,
  sideReportSchema,
  type Verification,
  verificationSchema,
} from '@rectoverso/core/contract';
import { type FollowOptions, type FollowToEndOptions, follow, followToEnd } from './follow.ts';
import { repeatUnderOneKey } from './repeat.ts';
import { addressOf, type Connection, KEY_HEADER, localeOf, readAnswer, request } from './request.ts';
import { type Progress, sendForm } from './sendForm.ts';

/** What a verification's token opens: this one verification, to the holder whose document it is. */
export interface HolderOptions extends Connection {
  verificationId: string;
  token: string;
}

/** A holder's page: sends captures, reads reports, says how to go on. Every change gives the verification as it stands. */
export interface HolderClient {
  get(signal?: AbortSignal): Promise<Verification>;
  getReport(side: Side, signal?: AbortSignal): Promise<SideReport>;
  /** Sends the untouched bytes and the edits beside them; `onProgress` counts bytes that have left, anew with each try. */
  submitCapture(
    side: Side,
    file: File | Blob,
    edits?: Edits,
    options?: { onProgress?: (progress: Progress) => void; signal?: AbortSignal },
  ): Promise<Verification>;
  /** *Recommencer*: asks for another picture of a refused side. */
  retry(side: Side): Promise<Verification>;
  /** *Continuer*: hands a refused side to a person, with what the holder wishes to say to them. */
  continue(side: Side, note: string): Promise<Verification>;
  abandon(): Promise<Verification>;
  /** Waits until the verification is newer than `knownVersion`. */
  follow(knownVersion: number, options?: FollowOptions): Promise<Verification>;
  /** Waits until nothing will happen to the verification any more. */
  followToEnd(options?: FollowToEndOptions): Promise<Verification>;
}

/**
 * A client for the page of a holder, in browsers and Node.
 *
 * @example
 * const holder = createHolderClient({ apiUrl, verificationId, token });
 * const sent = await holder.submitCapture('recto', file, edits, { onProgress: ({ sent, total }) => … });
 * const checked = await holder.follow(sent.version);
 */
export function createHolderClient(options: HolderOptions): HolderClient {
  const path = `/v1/verifications/${encodeURIComponent(options.verificationId)}`;
  const headers = { authorization: `Bearer ${options.token}` };

  const get = (signal?: AbortSignal) => request(options, path, verificationSchema, { headers, signal });
  const post = (action: string, json: unknown) =>
    request(options, `${path}/${action}`, verificationSchema, { method: 'POST', headers, json });

  return {
    get,
    getReport: (side, signal) =>
      request(options, `${path}/sides/${side}/report`, sideReportSchema, { headers, signal }),
    submitCapture: async (side, file, edits = NO_EDITS, { onProgress, signal } = {}) => {
      const form = new FormData();
      form.append('edits', JSON.stringify(edits));
      // The holder's own file name may tell who they are: it stays on the device.
      form.append('file', file, 'capture');
      const target = `${path}/sides/${side}/capture`;
      return repeatUnderOneKey(
        async (key) => {
          const answer = await sendForm(addressOf(options, target), form, {
            headers: {
              ...headers,
              accept: 'application/json',
              'accept-language': localeOf(options),
              [KEY_HEADER]: key,
            },
            onProgress,
            signal,
          });
          return readAnswer(options, target, verificationSchema, answer);
        },
        { patienceMs: options.patienceMs, signal },
      );
    },
    retry: (side) => post('retry', { side }),
    continue: (side, note) => post('continue', { side, note }),
    abandon: () => post('abandon', {}),
    follow: (knownVersion, followOptions) => follow(get, knownVersion, followOptions),
    followToEnd: (followOptions) => followToEnd(get, followOptions),
  };
}
