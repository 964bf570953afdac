import { useEffect, useState } from 'react';
import type { Choice } from '../controller/state.ts';
import { openPreview, type Picture, type Preview } from './preview.ts';

export type PictureState =
  | { status: 'opening'; pages: number }
  | { status: 'open'; picture: Picture; pages: number }
  | { status: 'none'; pages: number };

/** The picture of a chosen file's page, opened for as long as the component shows it; null gives none. */
export function usePicture(choice: Pick<Choice, 'file' | 'type'> | null, page: number): PictureState {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [state, setState] = useState<PictureState>({ status: 'opening', pages: 1 });
  const file = choice?.file;
  const type = choice?.type;

  useEffect(() => {
    setPreview(null);
    setState({ status: file ? 'opening' : 'none', pages: 1 });
    if (!file || !type) return;
    let open = true;
    const opening = openPreview(file, type);
    opening.then(
      (opened) => open && setPreview(opened),
      () => open && setState({ status: 'none', pages: 1 }),
    );
    return () => {
      open = false;
      opening.then(
        (opened) => opened.close(),
        () => undefined,
      );
    };
  }, [file, type]);

  useEffect(() => {
    if (!preview) return;
    let wanted = true;
    const { pages } = preview;
    setState({ status: 'opening', pages });
    preview.picture(page).then(
      (picture) => wanted && setState({ status: 'open', picture, pages }),
      () => wanted && setState({ status: 'none', pages }),
    );
    return () => {
      wanted = false;
    };
  }, [preview, page]);

  return state;
}
