/** Signs a reviewer in and gives the headers of a session as a browser holds it: a cookie, and the token that goes with changes. */
export async function signIn(
  apiUrl: string,
  reviewer: { name: string; password: string },
): Promise<{ cookie: string; 'x-csrf-token': string }> {
  const answer = await fetch(`${apiUrl}/v1/reviewer/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(reviewer),
  });
  if (!answer.ok) throw new TypeError(`expected a session but received ${answer.status}`);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  return { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', 'x-csrf-token': csrfToken };
}
