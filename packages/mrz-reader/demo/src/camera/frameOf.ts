/** The present frame of a film. */
export interface Frame {
  pixels: ImageData;
  toBlob(): Promise<Blob>;
}

export function frameOf(video: HTMLVideoElement): Frame {
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('Expected a 2d context');
  context.drawImage(video, 0, 0);
  return {
    pixels: context.getImageData(0, 0, canvas.width, canvas.height),
    toBlob: () => canvas.convertToBlob({ type: 'image/png' }),
  };
}
