import { useState } from 'react';
import type { Controller } from '../../controller/controller.ts';
import type { Screen } from '../../controller/screenOf.ts';
import { type TroubleCode, troubleText } from '../../controller/trouble.ts';
import { AbandonForm } from '../refusal/AbandonForm.tsx';
import { Choices, type Question } from '../refusal/Choices.tsx';
import { ContinueForm } from '../refusal/ContinueForm.tsx';
import { FindingLists } from '../refusal/FindingLists.tsx';
import { SentPicture } from '../refusal/SentPicture.tsx';
import { ScreenHeading } from '../ScreenHeading.tsx';
import { TroublePanel } from '../TroublePanel.tsx';
import { useTexts } from '../texts.tsx';

interface Props {
  screen: Extract<Screen, { name: 'refused' }>;
  controller: Controller;
  trouble: TroubleCode | null;
  busy: boolean;
}

/** What is wrong, where, how to mend it; then the holder's three choices. */
export function RefusedScreen({ screen, controller, trouble, busy }: Props) {
  const { say, contract, locale, messages } = useTexts();
  const [asked, setAsked] = useState<Question | null>(null);
  const [leftQuestion, setLeftQuestion] = useState<Question | null>(null);
  const { report } = screen.side;
  const unsure = report?.advice === 'review';
  const back = () => {
    setLeftQuestion(asked);
    setAsked(null);
  };

  return (
    <>
      <ScreenHeading>{say(`${unsure ? 'unsure' : 'refused'}.heading.${screen.face}`)}</ScreenHeading>
      {report && (
        <p className="rv-advice" data-tone={unsure ? 'notice' : 'danger'}>
          {contract.advices[report.advice]}
        </p>
      )}
      <div className="rv-verdict">
        <FindingLists report={report} choice={screen.choice} />
        {screen.choice && <SentPicture choice={screen.choice} report={report} />}
      </div>
      {trouble && <TroublePanel text={troubleText(trouble, locale, messages)} />}
      {asked === null && (
        <Choices
          screen={screen}
          unsure={unsure}
          busy={busy}
          controller={controller}
          comingBackFrom={leftQuestion}
          onAsk={setAsked}
        />
      )}
      {asked === 'continue' && <ContinueForm busy={busy} onSend={controller.continue} onBack={back} />}
      {asked === 'abandon' && <AbandonForm busy={busy} onConfirm={controller.abandon} onBack={back} />}
      <p className="rv-fine">{say('verdict.limits')}</p>
    </>
  );
}
