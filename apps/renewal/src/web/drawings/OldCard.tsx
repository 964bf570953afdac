/** The old French identity card, front: large, bluish, two lines of chevrons at the bottom. */
export function OldCard() {
  return (
    <svg className="drawing" viewBox="0 0 112 80" aria-hidden="true">
      <rect x="1" y="1" width="110" height="78" rx="6" fill="#dcebf5" stroke="#6d92a8" strokeWidth="1.5" />
      <rect x="8" y="8" width="96" height="5" rx="2" fill="#8fb2c7" />
      <rect x="8" y="19" width="26" height="33" rx="2" fill="#fff" stroke="#8fb2c7" />
      <circle cx="21" cy="30" r="6" fill="#8fb2c7" />
      <path d="M10.5 51c1-8 5-12 10.5-12s9.5 4 10.5 12z" fill="#8fb2c7" />
      <path d="M42 22h46M42 31h56M42 40h36M42 49h50" stroke="#4f7489" strokeWidth="2.6" strokeLinecap="round" />
      <rect x="1.8" y="57" width="108.4" height="21.2" rx="5" fill="#fff" />
      <path d="M8 63.500h96M8 71.500h96" stroke="#22333c" strokeWidth="3.2" strokeDasharray="3.4 2" />
    </svg>
  );
}
