const PATHS = {
  zoomIn: 'M11 8v6M8 11h6M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 4 4',
  zoomOut: 'M8 11h6M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 4 4',
  whole: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  turnLeft: 'M4 4v5h5M4.6 9A8 8 0 1 1 4 13.5',
  turnRight: 'M20 4v5h-5M19.4 9A8 8 0 1 0 20 13.5',
  fail: 'M12 8v5m0 3.2v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  doubt: 'M9.4 9.3a2.7 2.7 0 1 1 3.8 2.6c-.8.4-1.2.9-1.2 1.8m0 2.8v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  pass: 'm8 12.2 2.8 2.8L16 9.5M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  skipped: 'M8 12h8M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  back: 'M19 12H5m6-6-6 6 6 6',
  next: 'M5 12h14m-6-6 6 6-6 6',
  target: 'M12 3v4M12 17v4M3 12h4M17 12h4M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z',
} as const;
export type IconName = keyof typeof PATHS;

/** A line drawing beside a text or inside a labelled button; never the only bearer of a meaning. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
