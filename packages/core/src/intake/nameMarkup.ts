/** Bytes looked at: room for a byte-order mark, a prologue and a few comments before the root element. */
const MARKUP_HEAD_BYTES = 4096;

/** Formats that are text, by the words they start with; the first that matches names the file. */
const MARKUPS: readonly (readonly [mediaType: string, pattern: RegExp])[] = [
  ['image/svg+xml', /<svg[\s>]/i],
  ['text/html', /<(?:!doctype\s+html|html|head|body|script|iframe)[\s>]/i],
  ['application/xml', /^\s*<\?xml\s/i],
  ['image/x-mvg', /^\s*(?:push\s+graphic-context|viewbox\s)/i],
];

/**
 * The media type of a picture or page written as text (SVG, HTML, XML, MVG), in UTF-8 or UTF-16, or null. None of
 * them is ever rendered: renderers of such formats open files and addresses.
 */
export function nameMarkup(bytes: Uint8Array): string | null {
  // UTF-16 becomes readable, whichever its byte order, by dropping the zeros of its Latin letters.
  const head = Buffer.from(bytes.subarray(0, MARKUP_HEAD_BYTES)).toString('latin1').replaceAll('\0', '');
  const text = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  return MARKUPS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
