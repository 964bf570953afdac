/** Outlines on a grid of 24, drawn in the colour of the text around them. */
const PATHS = {
  alert: 'M12 8v5m0 3.5v.01M12 3 2.5 20h19L12 3Z',
  camera: 'M4 8h3l1.7-2.5h6.6L17 8h3v11H4V8Zm8 8.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clock: 'M12 7v5l3 2m6-2a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  cross: 'm6 6 12 12M18 6 6 18',
  down: 'm6 9 6 6 6-6',
  file: 'M6 3h8l4 4v14H6V3Zm8 0v4h4M9 12h6m-6 4h6',
  left: 'm15 6-6 6 6 6',
  minus: 'M5 12h14',
  original: 'M4 5v5h5M4.6 10A8 8 0 1 1 4 14',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8a7.5 7.5 0 0 1 15 0',
  plus: 'M5 12h14M12 5v14',
  right: 'm9 6 6 6-6 6',
  turnLeft: 'M4 9h10a5 5 0 0 1 0 10h-3M4 9l4-4M4 9l4 4',
  turnRight: 'M20 9H10a5 5 0 0 0 0 10h3m7-10-4-4m4 4-4 4',
  up: 'm6 15 6-6 6 6',
  upload: 'M12 16V4m0 0L7 9m5-5 5 5M4 16v4h16v-4',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="rv-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
