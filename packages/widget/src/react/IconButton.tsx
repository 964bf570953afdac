import { Icon, type IconName } from './Icon.tsx';

interface Props {
  icon: IconName;
  label: string;
  disabled?: boolean;
  onClick: () => void;
}

/** A button that shows an icon and says its label. Disabled it keeps the focus, which would be lost otherwise. */
export function IconButton({ icon, label, disabled = false, onClick }: Props) {
  return (
    <button
      type="button"
      className="rv-icon-button"
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={() => !disabled && onClick()}
    >
      <Icon name={icon} />
    </button>
  );
}
