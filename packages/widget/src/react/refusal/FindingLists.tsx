import { type Finding, findingText, type SideReport } from '@rectoverso/core/contract';
import type { Choice } from '../../controller/state.ts';
import { Icon } from '../Icon.tsx';
import { useTexts } from '../texts.tsx';
import { numberRegions } from './numberRegions.ts';
import { hintFindings, uncertainFindings, wrongFindings } from './sortFindings.ts';

/** What is wrong, with its remedy and its place on the picture; what nobody could judge; what is good to know. */
export function FindingLists({ report, choice }: { report: SideReport | null; choice: Choice | null }) {
  const { say, contract } = useTexts();
  const numbers = numberRegions(report, choice);
  const wrong = wrongFindings(report);
  const uncertain = uncertainFindings(report);
  const hints = hintFindings(report);
  const mended = (finding: Finding) => {
    const { holder, remedy } = findingText(finding, contract);
    return (
      <li key={finding.code}>
        <p className="rv-strong">
          <Zone number={numbers.get(finding)} /> {holder}
        </p>
        <p>{remedy}</p>
      </li>
    );
  };

  return (
    <div className="rv-findings">
      {wrong.length > 0 && (
        <section className="rv-finding-group" data-tone="danger">
          <h3>
            <Icon name="alert" />
            {say('refused.wrong')}
          </h3>
          <ul>{wrong.map(mended)}</ul>
        </section>
      )}
      {uncertain.length > 0 && (
        <section className="rv-finding-group" data-tone="notice">
          <h3>
            <Icon name="person" />
            {say('refused.uncertain')}
          </h3>
          <ul>
            {uncertain.map(({ code }) => (
              <li key={code}>{contract.findings[code].title}</li>
            ))}
          </ul>
        </section>
      )}
      {hints.length > 0 && (
        <section className="rv-finding-group" data-tone="quiet">
          <h3>{say('refused.hints')}</h3>
          <ul>{hints.map(mended)}</ul>
        </section>
      )}
    </div>
  );
}

/** The number of the finding's region on the picture: a disc to see, words to hear. */
function Zone({ number }: { number: number | undefined }) {
  const { say } = useTexts();
  if (number === undefined) return null;
  return (
    <span className="rv-zone">
      <span aria-hidden="true">{number}</span>
      <span className="rv-unseen">{say('refused.zone', { number })}</span>
    </span>
  );
}
