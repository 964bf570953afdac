import type { Review, VerificationSide } from '@rectoverso/core/contract';
import { useMemo, useState } from 'react';
import { DecisionDone } from '../decision/DecisionDone.tsx';
import { DecisionForm } from '../decision/DecisionForm.tsx';
import { NextCase } from '../decision/NextCase.tsx';
import { useDecision } from '../decision/useDecision.ts';
import { Findings } from '../findings/Findings.tsx';
import { groupFindings, type SideFinding } from '../findings/groupFindings.ts';
import { PicturePane } from '../picture/PicturePane.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { Mrz } from '../values/Mrz.tsx';
import { ValidityLine } from '../values/ValidityLine.tsx';
import { Values } from '../values/Values.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import { CaseState } from './CaseState.tsx';
import { HolderNote } from './HolderNote.tsx';

interface CaseViewProps {
  review: Review;
  onReview: (review: Review) => void;
  onOpen: (id: string) => void;
  onQueue: () => void;
}

/** Everything there is to see of a case, and the decision on it. */
export function CaseView({ review, onReview, onOpen, onQueue }: CaseViewProps) {
  const { contract } = useTexts();
  const { verification, holder } = review;
  const { sides } = verification;
  const [selected, setSelected] = useState<SideFinding | null>(null);
  const groups = useMemo(() => groupFindings(sides), [sides]);
  const decision = useDecision(review, onReview);

  const sideName = ({ side }: VerificationSide) => (sides.length === 1 ? contract.dataPage : contract.sides[side]);
  const openOn = ({ side }: VerificationSide) =>
    [...groups.wrong, ...groups.doubts].filter((each) => each.side === side);

  return (
    <article className="case">
      <CaseHeader verification={verification} onQueue={onQueue} />
      <div className="case-main">
        <div className={sides.length === 1 ? 'panes panes-one' : 'panes'}>
          {sides.map((side) => (
            <PicturePane
              key={side.side}
              reviewId={verification.id}
              side={side}
              sideName={sideName(side)}
              findings={openOn(side)}
              selected={selected}
              onSelect={setSelected}
            />
          ))}
        </div>
        <div className="case-facts">
          <Findings groups={groups} selected={selected} onSelect={setSelected} />
          <div className="case-column">
            <Values kind={verification.kind} sides={sides} holder={holder} />
            <Mrz sides={sides} />
          </div>
        </div>
      </div>
      <aside className="case-side">
        {!decision.done && <CaseState verification={verification} conflict={decision.conflict} />}
        <HolderNote note={verification.note} locale={verification.locale} />
        <ValidityLine sides={sides} />
        {decision.done && verification.decision !== null && (
          <DecisionDone
            decision={verification.decision}
            holderLocale={verification.locale}
            onOpen={onOpen}
            onQueue={onQueue}
          />
        )}
        {!decision.done && verification.state !== 'in_review' && <NextCase onOpen={onOpen} onQueue={onQueue} />}
        {!decision.done && verification.state === 'in_review' && <DecisionForm review={review} decision={decision} />}
      </aside>
    </article>
  );
}
