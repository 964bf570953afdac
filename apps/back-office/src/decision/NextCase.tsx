import { useEffect, useRef, useState } from 'react';
import { Failure } from '../page/Failure.tsx';
import { Icon } from '../page/Icon.tsx';
import { useReviewer } from '../session/reviewerContext.ts';
import { useTexts } from '../texts/useTexts.ts';

interface NextCaseProps {
  onOpen: (id: string) => void;
  onQueue: () => void;
}

/** The way on from a case that waits no longer: the next one, which has the focus, or the queue. */
export function NextCase({ onOpen, onQueue }: NextCaseProps) {
  const { texts } = useTexts();
  const api = useReviewer();
  const [failure, setFailure] = useState<unknown>(null);
  const [empty, setEmpty] = useState(false);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);

  const openNext = () =>
    api.list().then(({ reviews: [oldest] }) => {
      if (oldest) onOpen(oldest.id);
      else setEmpty(true);
    }, setFailure);

  return (
    <>
      {failure !== null && <Failure error={failure} />}
      {empty && <p role="status">{texts.decision.lastOne}</p>}
      <div className="actions">
        <button type="button" className="button button-main" ref={next} onClick={openNext}>
          {texts.decision.next}
          <Icon name="next" />
        </button>
        <button type="button" className="button" onClick={onQueue}>
          {texts.decision.toQueue}
        </button>
      </div>
    </>
  );
}
