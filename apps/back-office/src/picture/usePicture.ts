import { ConnectionError } from '@rectoverso/client';
import { useEffect, useState } from 'react';
import type { Size } from './view.ts';

export interface Picture {
  /** A `blob:` address, revoked when the picture is left. */
  url: string;
  /** px, as served */
  size: Size;
  /** px of the upright original that findings count in; null where the server does not say. */
  upright: Size | null;
}

type PictureState = { picture: Picture | null; failure: unknown };

/** Fetches a picture and tells its sizes; null while it comes. */
export function usePicture(address: string): PictureState {
  const [state, setState] = useState<PictureState>({ picture: null, failure: null });
  useEffect(() => {
    const stop = new AbortController();
    let url: string | null = null;
    setState({ picture: null, failure: null });
    fetchPicture(address, stop.signal).then(
      (picture) => {
        url = picture.url;
        if (stop.signal.aborted) URL.revokeObjectURL(url);
        else setState({ picture, failure: null });
      },
      (failure: unknown) => {
        if (!stop.signal.aborted) setState({ picture: null, failure });
      },
    );
    return () => {
      stop.abort();
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [address]);
  return state;
}

async function fetchPicture(address: string, signal: AbortSignal): Promise<Picture> {
  const response = await fetch(address, { credentials: 'same-origin', signal });
  if (!response.ok) throw new ConnectionError();
  const url = URL.createObjectURL(await response.blob());
  const image = new Image();
  image.src = url;
  await image.decode();
  const [width, height] = ['x-upright-width', 'x-upright-height'].map((name) => Number(response.headers.get(name)));
  return {
    url,
    size: { width: image.naturalWidth, height: image.naturalHeight },
    upright: width && height ? { width, height } : null,
  };
}
