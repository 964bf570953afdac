/** A French passport, open at the page with the photo and two lines of chevrons. */
export function Passport() {
  return (
    <svg className="drawing" viewBox="0 0 112 80" aria-hidden="true">
      <rect x="12" y="1" width="88" height="78" rx="5" fill="#7a2034" />
      <path d="M15 6h82v23H15z" fill="#f4ebe6" />
      <path d="M15 31h82v43H15z" fill="#fff" />
      <path d="M12 30h88" stroke="#4f1020" strokeWidth="1.5" />
      <path d="M26 13h60M26 20h44" stroke="#d6c2b8" strokeWidth="2.4" strokeLinecap="round" />
      <rect x="20" y="36" width="18" height="23" rx="1.5" fill="#f4ebe6" stroke="#c9a9a4" />
      <circle cx="29" cy="44" r="4.4" fill="#c99a94" />
      <path d="M22 58.500c.8-6 3.5-9 7-9s6.2 3 7 9z" fill="#c99a94" />
      <path d="M45 38h34M45 45h42M45 52h28" stroke="#7b5c58" strokeWidth="2.4" strokeLinecap="round" />
      <path d="M20 64.500h72M20 70.500h72" stroke="#22333c" strokeWidth="2.6" strokeDasharray="2.8 1.6" />
    </svg>
  );
}
