import { useTexts } from '../texts/useTexts.ts';

export function Loading() {
  const { texts } = useTexts();
  return (
    <p className="loading" role="status">
      {texts.loading}
    </p>
  );
}
