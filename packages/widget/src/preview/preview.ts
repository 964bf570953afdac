import type { FileType } from '../controller/fileType.ts';

/** A picture the browser can show, upright as the server will see it. */
export interface Picture {
  /** A `blob:` address, good until the preview is closed. */
  url: string;
  /** px; for a PDF page, of its rendering. */
  width: number;
  height: number;
}

/** A file opened for looking at. */
export interface Preview {
  pages: number;
  /** Pages count from 1. Rejects where the page cannot be shown. */
  picture(page: number): Promise<Picture>;
  close(): void;
}

/** Opens a file for looking at; rejects where the browser cannot: such a file can still be sent. */
export async function openPreview(file: File, type: FileType): Promise<Preview> {
  if (type !== 'pdf') return openPicture(file);
  const { openPdf } = await import('./openPdf.ts');
  return openPdf(file);
}

async function openPicture(file: File): Promise<Preview> {
  const url = URL.createObjectURL(file);
  try {
    const picture = await measure(url);
    return { pages: 1, picture: async () => picture, close: () => URL.revokeObjectURL(url) };
  } catch (error) {
    URL.revokeObjectURL(url);
    throw error;
  }
}

/** Browsers turn pictures upright by their EXIF orientation; the natural size is that of the upright picture. */
async function measure(url: string): Promise<Picture> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return { url, width: image.naturalWidth, height: image.naturalHeight };
}
