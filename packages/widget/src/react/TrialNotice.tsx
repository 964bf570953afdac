import { Icon } from './Icon.tsx';
import { useTexts } from './texts.tsx';

/** Says that a verification only tries things out: nobody may take it for a check of their document. */
export function TrialNotice() {
  const { contract } = useTexts();
  return (
    <div className="rv-panel" data-tone="notice">
      <Icon name="alert" />
      <p>{contract.sandbox.meaning}</p>
    </div>
  );
}
