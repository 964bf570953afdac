import { type DragEvent, useState } from 'react';
import type { Controller } from '../../controller/controller.ts';
import type { Screen } from '../../controller/screenOf.ts';
import { type TroubleCode, troubleText } from '../../controller/trouble.ts';
import { FileButton } from '../FileButton.tsx';
import { Icon } from '../Icon.tsx';
import { ReviewerAsks } from '../ReviewerAsks.tsx';
import { ScreenHeading } from '../ScreenHeading.tsx';
import { SettledSide } from '../SettledSide.tsx';
import { TroublePanel } from '../TroublePanel.tsx';
import { useTexts } from '../texts.tsx';

interface Props {
  screen: Extract<Screen, { name: 'choose' }>;
  controller: Controller;
  trouble: TroubleCode | null;
}

export function ChooseScreen({ screen, controller, trouble }: Props) {
  const { say, locale, messages } = useTexts();
  const [dragging, setDragging] = useState(false);
  const take = (event: DragEvent) => {
    event.preventDefault();
    setDragging(false);
    void controller.choose([...event.dataTransfer.files]);
  };

  return (
    <>
      {screen.asked === null && screen.settled.map((side) => <SettledSide key={side.side} side={side} />)}
      {screen.asked !== null && <ReviewerAsks reason={screen.asked} />}
      <ScreenHeading>{say(`ask.${screen.face}`)}</ScreenHeading>
      <p className="rv-rules">{say('rules')}</p>
      {trouble && <TroublePanel text={troubleText(trouble, locale, messages)} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to do what the button does */}
      <div
        className="rv-drop"
        data-dragging={dragging}
        onDragOver={(event) => {
          event.preventDefault();
          setDragging(true);
        }}
        onDragLeave={({ currentTarget, relatedTarget }) => {
          if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setDragging(false);
        }}
        onDrop={take}
      >
        <Icon name="upload" />
        <div className="rv-drop-ways">
          <FileButton look="primary" icon="file" text={say('choose.file')} onFiles={controller.choose} />
          <FileButton camera look="secondary" icon="camera" text={say('choose.camera')} onFiles={controller.choose} />
        </div>
        <p className="rv-drop-hint">{say(dragging ? 'choose.dropNow' : 'choose.drop')}</p>
        <p className="rv-fine">{say('choose.limits')}</p>
      </div>
      {screen.previous && (
        <div className="rv-actions">
          <button type="button" className="rv-button" data-look="quiet" onClick={controller.choosePrevious}>
            {say('choose.previous')}
          </button>
        </div>
      )}
    </>
  );
}
