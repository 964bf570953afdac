import { useTexts } from '../texts.tsx';

export function LoadingScreen() {
  const { say } = useTexts();
  return (
    <div className="rv-loading">
      <p>{say('loading.heading')}</p>
    </div>
  );
}
