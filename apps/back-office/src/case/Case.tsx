import { Failure } from '../page/Failure.tsx';
import { Loading } from '../page/Loading.tsx';
import type { Route } from '../page/route.ts';
import { useTexts } from '../texts/useTexts.ts';
import { CaseView } from './CaseView.tsx';
import { useEscape } from './useEscape.ts';
import { useReview } from './useReview.ts';

interface CaseProps {
  id: string;
  go: (route: Route) => void;
}

/** One case: loaded, or why it cannot be. Esc goes back to the queue. */
export function Case({ id, go }: CaseProps) {
  const { texts } = useTexts();
  const { review, setReview, failure, gone, load } = useReview(id);
  const toQueue = () => go({ screen: 'queue' });
  useEscape(toQueue);

  if (review !== null) {
    return (
      <CaseView
        review={review}
        onReview={setReview}
        onOpen={(next) => go({ screen: 'case', id: next })}
        onQueue={toQueue}
      />
    );
  }
  if (failure === null) return <Loading />;
  return (
    <section className="case-lost">
      {gone ? (
        <p className="notice notice-doubt" role="alert">
          {texts.case.gone}
        </p>
      ) : (
        <Failure error={failure} onRetry={load} />
      )}
      <button type="button" className="button" onClick={toQueue}>
        {texts.case.back}
      </button>
    </section>
  );
}
