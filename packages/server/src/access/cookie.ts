/** A cookie of ours. `__Host-` makes the browser refuse one set by another host of the domain, or over plain http. */
export interface Cookie {
  name: string;
  path: string;
  sameSite: 'Strict' | 'Lax';
}

export const SESSION: Cookie = { name: 'rectoverso_session', path: '/', sameSite: 'Strict' };

/** The value of a cookie in a Cookie header, or null. `secure` where people come by https. */
export function readCookie(header: string | undefined, cookie: Cookie, secure: boolean): string | null {
  const wanted = nameOf(cookie, secure);
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === wanted && value) return value;
  }
  return null;
}

/** A Set-Cookie header that keeps the value, or with an empty one ends the cookie. */
export function writeCookie(cookie: Cookie, value: string, expiresAt: Date, secure: boolean): string {
  const flags = `Path=${cookie.path}; HttpOnly; SameSite=${cookie.sameSite}${secure ? '; Secure' : ''}`;
  return `${nameOf(cookie, secure)}=${value}; Expires=${expiresAt.toUTCString()}; ${flags}`;
}

function nameOf({ name, path }: Cookie, secure: boolean): string {
  if (!secure) return name;
  return path === '/' ? `__Host-${name}` : `__Secure-${name}`;
}
