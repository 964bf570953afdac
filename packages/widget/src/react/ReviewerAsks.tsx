import { Icon } from './Icon.tsx';
import { useTexts } from './texts.tsx';

/** A reviewer's own words on why another picture is needed. */
export function ReviewerAsks({ reason }: { reason: string }) {
  const { say } = useTexts();
  return (
    <div className="rv-panel" data-tone="notice">
      <Icon name="person" />
      <div className="rv-panel-body">
        <p>{say('choose.asked')}</p>
        <blockquote className="rv-quote">{reason}</blockquote>
      </div>
    </div>
  );
}
