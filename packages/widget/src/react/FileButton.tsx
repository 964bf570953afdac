import { useId } from 'react';
import { Icon, type IconName } from './Icon.tsx';

/** Types and extensions both: some systems know a file by one only, and iOS turns its photos into JPEG for these. */
const ACCEPTED = 'image/jpeg,image/png,application/pdf,.jpg,.jpeg,.png,.pdf';

interface Props {
  text: string;
  icon: IconName;
  look: 'primary' | 'secondary' | 'quiet';
  /** Asks phones for their camera straight away; hidden where there is no finger to hold one. */
  camera?: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** A file input that looks like a button: the keyboard and assistive technology find the input itself. */
export function FileButton({ text, icon, look, camera = false, onFiles }: Props) {
  const id = useId();
  return (
    <span className="rv-file" data-camera={camera}>
      <input
        id={id}
        className="rv-file-input"
        type="file"
        accept={camera ? 'image/jpeg,image/png' : ACCEPTED}
        capture={camera ? 'environment' : undefined}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file chosen again is a choice too.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <label htmlFor={id} className="rv-button" data-look={look}>
        <Icon name={icon} />
        {text}
      </label>
    </span>
  );
}
