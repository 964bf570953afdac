import { useEffect, useRef, useState } from 'react';
import { type MrzReading, readMrzAsync } from '../../src/index.ts';
import { openPicture, type Picture } from './choose/openPicture.ts';

interface Reading {
  picture: Picture | null;
  /** A picture was chosen and is being decoded. */
  opening: boolean;
  /** Undefined while it is being read, null where there is no zone. */
  reading: MrzReading | null | undefined;
  problem: 'noPicture' | null;
}

const NOTHING: Reading = { picture: null, opening: false, reading: undefined, problem: null };

/** The picture in hand and what is read of it. A new one ends the reading of the one before. */
export function useReading(): Reading & { read(file: Blob): void; forget(): void } {
  const [state, setState] = useState(NOTHING);
  const running = useRef<AbortController>(null);

  useEffect(() => () => URL.revokeObjectURL(state.picture?.url ?? ''), [state.picture]);

  async function read(file: Blob): Promise<void> {
    running.current?.abort();
    running.current = new AbortController();
    const { signal } = running.current;
    setState({ ...NOTHING, opening: true });
    const picture = await openPicture(file).catch(() => null);
    if (signal.aborted) return;
    setState({ ...NOTHING, picture, problem: picture ? null : 'noPicture' });
    if (!picture) return;
    const reading = await readMrzAsync(picture.pixels, { signal }).catch(() => undefined);
    if (!signal.aborted) setState({ ...NOTHING, picture, reading });
  }

  function forget(): void {
    running.current?.abort();
    setState(NOTHING);
  }

  return { ...state, read, forget };
}
