import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { type Corners, type MrzReading, readMrzAsync } from '../../../src/index.ts';
import { frameOf } from './frameOf.ts';

interface Sight {
  /** Of the film; null before its first frame. */
  size: { width: number; height: number } | null;
  /** Of the zone in the latest frame, px of the film. */
  outline: Corners | null;
}

/** How sure the reader must be of every character to take the picture by itself. */
const SURE = 0.9;

/** Reads frame after frame, and hands on the first that is read with certainty. */
export function useViewfinder(video: RefObject<HTMLVideoElement | null>, onPicture: (frame: Blob) => void): Sight {
  const [sight, setSight] = useState<Sight>({ size: null, outline: null });
  const take = useEffectEvent(onPicture);

  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    async function watch(): Promise<void> {
      while (!signal.aborted) {
        await new Promise(requestAnimationFrame);
        const film = video.current;
        if (!film?.videoWidth) continue;
        const frame = frameOf(film);
        const reading = await readMrzAsync(frame.pixels, { signal });
        const { width, height } = frame.pixels;
        setSight({ size: { width, height }, outline: reading?.corners ?? null });
        if (!reading || !isCertain(reading)) continue;
        const picture = await frame.toBlob();
        if (!signal.aborted) take(picture);
        return;
      }
    }
    watch().catch((reason) => {
      if (!signal.aborted) throw reason;
    });
    return () => ended.abort();
  }, [video]);

  return sight;
}

function isCertain({ format, confidence, checkDigits }: MrzReading): boolean {
  return format !== null && confidence >= SURE && checkDigits.every(({ ok }) => ok);
}
