import { useTexts } from '../texts/useTexts.ts';
import { failureText } from './failureText.ts';

interface FailureProps {
  error: unknown;
  onRetry?: () => void;
}

/** A failure in words, announced once, and a way on. */
export function Failure({ error, onRetry }: FailureProps) {
  const { texts, contract } = useTexts();
  return (
    <div className="notice notice-wrong" role="alert">
      <p>{failureText(error, texts, contract)}</p>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {texts.failure.retry}
        </button>
      )}
    </div>
  );
}
