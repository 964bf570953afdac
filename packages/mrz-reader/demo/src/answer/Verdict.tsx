import { useTexts } from '../texts/texts.ts';

const CHECK = 'm3 8.5 3.2 3.2L13 5';
const CROSS = 'm4 4 8 8m0-8-8 8';

/** Whether a check digit holds, in a sign and in words; null where there is none. */
export function Verdict({ ok }: { ok: boolean | null }) {
  const texts = useTexts().verdict;
  if (ok === null) return <span className="verdict">{texts.none}</span>;
  return (
    <span className={`verdict ${ok ? 'verdict-ok' : 'verdict-wrong'}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={ok ? CHECK : CROSS} />
      </svg>
      {ok ? texts.holds : texts.fails}
    </span>
  );
}
