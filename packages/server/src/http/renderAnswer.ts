import type { Answer } from './route.ts';

/** An answer as it goes to the line: what is kept of it is given again byte for byte. */
export interface RenderedAnswer {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** Writes out what a route says. */
export function renderAnswer({ status, json, picture, headers = {} }: Answer): RenderedAnswer {
  if (picture) return { status, headers: { ...headers, 'Content-Type': 'image/jpeg' }, body: Buffer.from(picture) };
  if (json === undefined) return { status, headers, body: Buffer.alloc(0) };
  const type = { 'Content-Type': 'application/json; charset=utf-8' };
  return { status, headers: { ...headers, ...type }, body: Buffer.from(JSON.stringify(json)) };
}
