import * as z from 'zod';
import type { Backend } from '../../backend.ts';
import { seal, unseal } from '../../secrets/seal.ts';
import { type Cookie, readCookie, writeCookie } from '../cookie.ts';
import { CALLBACK } from './openProvider.ts';

/**
 * A sign-in under way, kept by the browser that began it and by nobody else: sealed, so that any process may take it
 * up again, and `Lax`, since the browser comes back from another site.
 */
const COOKIE: Cookie = { name: 'rectoverso_sign_in', path: CALLBACK, sameSite: 'Lax' };
const PLACE = 'sign-in';
const LIFETIME_MS = 10 * 60_000;

const signInSchema = z.object({
  secrets: z.object({ state: z.string(), nonce: z.string(), codeVerifier: z.string() }),
  /** The case to open afterwards. */
  review: z.uuid().nullable(),
  endsAt: z.number(),
});
type SignIn = z.infer<typeof signInSchema>;

/** A Set-Cookie header that keeps a sign-in for ten minutes. */
export function keepSignIn(
  { keyring, now }: Backend,
  signIn: Pick<SignIn, 'secrets' | 'review'>,
  secure: boolean,
): string {
  const endsAt = now().getTime() + LIFETIME_MS;
  const { key, wrapped } = keyring.newDataKey(PLACE);
  const sealed = seal(key, Buffer.from(JSON.stringify({ ...signIn, endsAt } satisfies SignIn)), PLACE);
  const value = [wrapped, sealed].map((part) => part.toString('base64url')).join('.');
  return writeCookie(COOKIE, value, new Date(endsAt), secure);
}

/** A Set-Cookie header that forgets it: a sign-in is finished once, well or not. */
export function forgetSignIn(secure: boolean): string {
  return writeCookie(COOKIE, '', new Date(0), secure);
}

/** The sign-in that this browser began, or null where there is none, it is too old or was altered. */
export function readSignIn({ keyring, now }: Backend, cookies: string | undefined, secure: boolean): SignIn | null {
  const [wrapped = '', sealed = ''] = (readCookie(cookies, COOKIE, secure) ?? '').split('.');
  try {
    const key = keyring.unwrap(Buffer.from(wrapped, 'base64url'), PLACE);
    const signIn = signInSchema.parse(JSON.parse(unseal(key, Buffer.from(sealed, 'base64url'), PLACE).toString()));
    return signIn.endsAt > now().getTime() ? signIn : null;
  } catch {
    return null;
  }
}
