/** The form that a capture is sent in; every form is cut into its parts in another way. */
export function captureForm(bytes: Uint8Array, edits?: string): FormData {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), 'picture');
  if (edits !== undefined) form.set('edits', edits);
  return form;
}
