/** A picture upright and of a size that is quick to read, and the same for the eye. */
export interface Picture {
  pixels: ImageData;
  /** Of the same pixels; to be revoked by who made it. */
  url: string;
}

/** Larger pictures are made smaller: more pixels tell the reader nothing and cost time. */
const MOST_LONG_SIDE_PX = 2000;

/** Decodes a picture as its EXIF orientation turns it; rejects what the browser cannot decode. */
export async function openPicture(file: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, MOST_LONG_SIDE_PX / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('Expected a 2d context');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const url = URL.createObjectURL(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 }));
  return { pixels: context.getImageData(0, 0, canvas.width, canvas.height), url };
}
