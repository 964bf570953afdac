/** The new French identity card, front: the size of a bank card, the European flag with FR, no chevrons. */
export function NewCard() {
  return (
    <svg className="drawing" viewBox="0 0 112 80" aria-hidden="true">
      <rect x="8" y="10" width="96" height="60.5" rx="5" fill="#e3efe9" stroke="#6f9b86" strokeWidth="1.5" />
      <rect x="14" y="16" width="17" height="12" rx="1.5" fill="#1f4fa3" />
      <circle cx="22.5" cy="22" r="4.2" fill="none" stroke="#f4cf3f" strokeWidth="1.3" strokeDasharray="1.2 1" />
      <path d="M37 19.500h48M37 25.500h32" stroke="#6f9b86" strokeWidth="3" strokeLinecap="round" />
      <rect x="14" y="33" width="24" height="31" rx="2" fill="#fff" stroke="#9dbfae" />
      <circle cx="26" cy="43.5" r="5.6" fill="#9dbfae" />
      <path d="M16.5 63c1-7.5 4.5-11.5 9.5-11.500s8.5 4 9.5 11.500z" fill="#9dbfae" />
      <path d="M45 37h34M45 45h42M45 53h26M45 61h38" stroke="#3f6a56" strokeWidth="2.6" strokeLinecap="round" />
      <circle cx="94" cy="56" r="6" fill="none" stroke="#9dbfae" strokeWidth="1.5" />
    </svg>
  );
}
