/** A PNG of one grey pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** The form that a capture is sent in, cut apart in a new place each time. */
export function captureForm(bytes: Uint8Array, edits?: string): FormData {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), 'picture');
  if (edits !== undefined) form.set('edits', edits);
  return form;
}
