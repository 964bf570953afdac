import { useEffect, useId, useState } from 'react';
import type { Controller } from '../../controller/controller.ts';
import type { Screen } from '../../controller/screenOf.ts';
import { type TroubleCode, troubleText } from '../../controller/trouble.ts';
import { Controls } from '../../editor/Controls.tsx';
import { type EditorState, fromEdits, toEdits, UNTOUCHED } from '../../editor/editorState.ts';
import { Stage } from '../../editor/Stage.tsx';
import { usePicture } from '../../preview/usePicture.ts';
import { FileButton } from '../FileButton.tsx';
import { Icon } from '../Icon.tsx';
import { ScreenHeading } from '../ScreenHeading.tsx';
import { TroublePanel } from '../TroublePanel.tsx';
import { useTexts } from '../texts.tsx';

interface Props {
  screen: Extract<Screen, { name: 'edit' }>;
  controller: Controller;
  trouble: TroubleCode | null;
  onRemark: (text: string) => void;
}

/** Pages the contract can name: a longer PDF is refused here, before it is sent. */
const MAX_PAGES = 20;

export function EditScreen({ screen: { face, choice }, controller, trouble, onRemark }: Props) {
  const { say, locale, messages } = useTexts();
  const [state, setState] = useState(() => fromEdits(choice.edits));
  const shown = usePicture(choice, state.page);
  const untouched = { ...UNTOUCHED, page: state.page };
  const edits = toEdits(state);
  const changed = JSON.stringify(edits) !== JSON.stringify(toEdits(untouched));
  const change = (next: EditorState) => {
    setState(next);
    onRemark('');
  };
  const reset = () => {
    if (!changed) return;
    setState(untouched);
    onRemark(say('edit.resetDone'));
  };
  const submit = () => controller.submit(edits);

  useEffect(() => {
    if (shown.pages > MAX_PAGES) controller.leaveEditor('file.too_many_pages');
  }, [shown.pages, controller]);

  return (
    <>
      <ScreenHeading>{say(`edit.heading.${face}`)}</ScreenHeading>
      <p className="rv-rules">{say('edit.hint')}</p>
      {shown.pages > 1 && (
        <PageChooser page={state.page} pages={shown.pages} onChange={(page) => setState({ ...UNTOUCHED, page })} />
      )}
      <div className="rv-editor">
        {shown.status === 'open' && (
          <>
            <Stage picture={shown.picture} state={state} onChange={change} />
            <Controls picture={shown.picture} state={state} onChange={change} />
          </>
        )}
        {shown.status === 'opening' && <p className="rv-stage rv-stage-empty">{say('edit.opening')}</p>}
        {shown.status === 'none' && (
          <div className="rv-stage rv-stage-empty">
            <Icon name="file" />
            <p className="rv-file-name">{choice.file.name}</p>
            <p>{say('edit.noPreview')}</p>
          </div>
        )}
      </div>
      {trouble && (
        <TroublePanel text={troubleText(trouble, locale, messages)}>
          <p>{say('trouble.kept')}</p>
          <button type="button" className="rv-button" data-look="secondary" onClick={submit}>
            {say('trouble.retry')}
          </button>
        </TroublePanel>
      )}
      <div className="rv-actions">
        <button type="button" className="rv-button" data-look="primary" onClick={submit}>
          {say('edit.submit')}
        </button>
        {shown.status === 'open' && (
          <button type="button" className="rv-button" data-look="secondary" aria-disabled={!changed} onClick={reset}>
            <Icon name="original" />
            {say('edit.reset')}
          </button>
        )}
        <FileButton look="quiet" icon="file" text={say('edit.other')} onFiles={controller.choose} />
      </div>
    </>
  );
}

function PageChooser(props: { page: number; pages: number; onChange: (page: number) => void }) {
  const { say } = useTexts();
  const id = useId();
  const pages = Array.from({ length: props.pages }, (_, index) => index + 1);
  return (
    <p className="rv-pages">
      <label htmlFor={id}>{say('edit.page')}</label>
      <select id={id} value={props.page} onChange={({ target }) => props.onChange(Number(target.value))}>
        {pages.map((page) => (
          <option key={page} value={page}>
            {say('edit.pageOf', { page, pages: props.pages })}
          </option>
        ))}
      </select>
    </p>
  );
}
