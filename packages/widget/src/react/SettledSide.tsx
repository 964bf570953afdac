import type { VerificationSide } from '@rectoverso/core/contract';
import { Icon } from './Icon.tsx';
import { hintFindings } from './refusal/sortFindings.ts';
import { useTexts } from './texts.tsx';

/** A side that is done with: accepted, or handed to a person; with what is good to know about it. */
export function SettledSide({ side: { side, state, report } }: { side: VerificationSide }) {
  const { say, contract } = useTexts();
  const accepted = state === 'accepted';
  return (
    <div className="rv-panel" data-tone={accepted ? 'ok' : 'notice'}>
      <Icon name={accepted ? 'check' : 'person'} />
      <div className="rv-panel-body">
        <p className="rv-strong">{say(`${accepted ? 'choose.accepted' : 'choose.forReview'}.${side}`)}</p>
        {accepted &&
          hintFindings(report).map(({ code }) => (
            <p key={code}>
              {contract.findings[code].holder} {contract.findings[code].remedy}
            </p>
          ))}
      </div>
    </div>
  );
}
