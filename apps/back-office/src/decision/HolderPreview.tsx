import type { Decision, Locale } from '@rectoverso/core/contract';
import { textsIn } from '../texts/texts.ts';
import { useTexts } from '../texts/useTexts.ts';

interface HolderPreviewProps {
  outcome: Decision['outcome'];
  reason: string;
  holderLocale: Locale;
}

/** What the decision will say to the holder, in their language. */
export function HolderPreview({ outcome, reason, holderLocale }: HolderPreviewProps) {
  const { texts } = useTexts();
  return (
    <figure className="preview">
      <figcaption>{texts.decision.preview}</figcaption>
      <blockquote lang={holderLocale}>
        <p>
          <strong>{textsIn(holderLocale).decision.holder[outcome]}</strong>
        </p>
        {reason.trim() !== '' && <p>{reason.trim()}</p>}
      </blockquote>
    </figure>
  );
}
