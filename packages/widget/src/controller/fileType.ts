/** The types of file a side may be given as. */
export type FileType = 'jpeg' | 'png' | 'pdf';

const SIGNATURES: readonly (readonly [FileType, readonly number[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];
const PDF_HEADER = '%PDF-';
/** ISO 32000-1, implementation note 13: readers accept the header anywhere within the first 1024 bytes. */
const PDF_HEADER_WITHIN_BYTES = 1024;

/** How many bytes from the start of a file `fileTypeOf` looks at. */
export const SNIFFED_BYTES = PDF_HEADER_WITHIN_BYTES + PDF_HEADER.length;

/** The type that the first bytes of a file show, whatever its name says; null for every other type. */
export function fileTypeOf(start: Uint8Array): FileType | null {
  for (const [type, signature] of SIGNATURES) {
    if (signature.every((byte, index) => start[index] === byte)) return type;
  }
  const text = String.fromCharCode(...start.subarray(0, SNIFFED_BYTES));
  return text.includes(PDF_HEADER) ? 'pdf' : null;
}
