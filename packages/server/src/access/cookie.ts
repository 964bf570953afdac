const NAME = 'rectoverso_session';

/** The session's secret in a Cookie header, or null. */
export function readCookie(header: string | undefined): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === NAME && value) return value;
  }
  return null;
}

/** A Set-Cookie header that keeps the session, or with an empty secret ends it. `secure` where people come by https. */
export function writeCookie(secret: string, expiresAt: Date, secure: boolean): string {
  const flags = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  return `${NAME}=${secret}; Expires=${expiresAt.toUTCString()}; ${flags}`;
}
