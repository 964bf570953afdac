import { useEffect } from 'react';

/** Hands on every picture that is pasted into the page. */
export function usePastedPicture(onPicture: (file: Blob) => void): void {
  useEffect(() => {
    function paste({ clipboardData }: ClipboardEvent): void {
      const file = [...(clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
      if (file) onPicture(file);
    }
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onPicture]);
}
