import { Icon, type IconName } from '../page/Icon.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { EvidenceList } from './EvidenceList.tsx';
import type { SideFinding } from './groupFindings.ts';

const ICONS = {
  fail: 'fail',
  warn: 'doubt',
  inconclusive: 'doubt',
  pass: 'pass',
  skipped: 'skipped',
} as const satisfies Record<SideFinding['finding']['status'], IconName>;

interface FindingItemProps {
  sideFinding: SideFinding;
  selected: boolean;
  onSelect: () => void;
}

/** One finding: what was checked, what it came to and, where it is open, what to look at. */
export function FindingItem({ sideFinding, selected, onSelect }: FindingItemProps) {
  const { texts, contract } = useTexts();
  const { finding, side, marker } = sideFinding;
  const { title } = contract.findings[finding.code];
  const open = finding.status !== 'pass' && finding.status !== 'skipped';
  return (
    <li className={`finding finding-${finding.status}${selected ? ' finding-selected' : ''}`}>
      <Icon name={ICONS[finding.status]} />
      <div className="finding-body">
        <p className="finding-title">
          <strong>{title}</strong>
          <span className="quiet">
            {contract.sides[side]} · {texts.findings.statuses[finding.status]}
          </span>
        </p>
        {open && <p>{texts.findings.reviewer[finding.code]}</p>}
        {finding.evidence && <EvidenceList evidence={finding.evidence} />}
      </div>
      {marker !== null && (
        <button
          type="button"
          className="marker"
          aria-pressed={selected}
          aria-label={texts.findings.show(marker, title)}
          title={texts.findings.show(marker, title)}
          onClick={onSelect}
        >
          {marker}
        </button>
      )}
    </li>
  );
}
