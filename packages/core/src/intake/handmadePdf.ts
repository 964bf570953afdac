/** One object of a PDF: its text, or the entries of a stream's dictionary with the bytes of the stream. */
export type PdfObject = string | { entries: string; stream: Uint8Array };

/**
 * A PDF written by hand, so that tests can break it at will. Objects are numbered from 1, which is the catalog;
 * `trailer` holds further entries of the trailer.
 *
 * @example handmadePdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', …])
 */
export function handmadePdf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [];
  let length = 0;
  const write = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
  };
  const offsets: number[] = [];
  write('%PDF-1.7\n');
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    write(`${index + 1} 0 obj\n`);
    if (typeof object === 'string') write(object);
    else {
      write(`<<${object.entries}/Length ${object.stream.length}>>\nstream\n`);
      write(object.stream);
      write('\nendstream');
    }
    write('\nendobj\n');
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = length;
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`);
  write(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/** A PDF of one page; `page` holds the page's entries but its type, parent and contents. `more` starts at object 5. */
export function onePagePdf(page: string, contents: string, more: readonly PdfObject[] = [], trailer = ''): Buffer {
  const objects: PdfObject[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/Contents 4 0 R${page}>>`,
    { entries: '', stream: Buffer.from(contents, 'latin1') },
    ...more,
  ];
  return handmadePdf(objects, trailer);
}

/** A PDF of one page, in pt, that a JPEG of `width` × `height` px covers, as a scanner makes it. */
export function scannedPdf(
  jpeg: Uint8Array,
  [width, height]: readonly [number, number],
  [pageWidth, pageHeight]: readonly [number, number],
  page = '',
): Buffer {
  const picture = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8`;
  return onePagePdf(
    `/MediaBox[0 0 ${pageWidth} ${pageHeight}]/Resources<</XObject<</Scan 5 0 R>>>>${page}`,
    `q ${pageWidth} 0 0 ${pageHeight} 0 0 cm /Scan Do Q`,
    [{ entries: `${picture}/Filter/DCTDecode`, stream: jpeg }],
  );
}
