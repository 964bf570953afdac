import { useTexts } from '../texts/useTexts.ts';
import { FindingItem } from './FindingItem.tsx';
import type { FindingGroups, SideFinding } from './groupFindings.ts';

interface FindingsProps {
  groups: FindingGroups;
  selected: SideFinding | null;
  onSelect: (finding: SideFinding | null) => void;
}

/** All findings of a case: what is wrong, what is doubtful, and, folded, what passed. */
export function Findings({ groups, selected, onSelect }: FindingsProps) {
  const { texts } = useTexts();
  const { wrong, doubts, passed, skipped } = groups;
  const list = (findings: SideFinding[]) => (
    <ul className="finding-list">
      {findings.map((each) => (
        <FindingItem
          key={`${each.side} ${each.finding.code}`}
          sideFinding={each}
          selected={each === selected}
          onSelect={() => onSelect(each === selected ? null : each)}
        />
      ))}
    </ul>
  );
  return (
    <section className="card findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{texts.findings.title}</h2>
      {wrong.length + doubts.length === 0 && <p>{texts.findings.nothingOpen}</p>}
      {wrong.length > 0 && (
        <>
          <h3 className="finding-group finding-group-wrong">{texts.findings.wrong}</h3>
          {list(wrong)}
        </>
      )}
      {doubts.length > 0 && (
        <>
          <h3 className="finding-group finding-group-doubt">{texts.findings.doubts}</h3>
          {list(doubts)}
        </>
      )}
      {passed.length > 0 && (
        <details>
          <summary>{texts.findings.passed(passed.length)}</summary>
          {list(passed)}
        </details>
      )}
      {skipped.length > 0 && (
        <details>
          <summary>{texts.findings.skipped}</summary>
          {list(skipped)}
        </details>
      )}
    </section>
  );
}
