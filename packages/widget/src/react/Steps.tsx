import { isFinal } from '@rectoverso/core/contract';
import type { Snapshot } from '../controller/controller.ts';
import { type StepState, stepsOf } from '../controller/screenOf.ts';
import { Icon, type IconName } from './Icon.tsx';
import { useTexts } from './texts.tsx';

const ICON_OF_STATE: Partial<Record<StepState, IconName>> = {
  accepted: 'check',
  refused: 'alert',
  for_review: 'person',
  unsure: 'person',
  checking: 'clock',
};

/** The sides of the document and how each stands. One side needs no steps, nor does an end. */
export function Steps({ snapshot: { verification, screen } }: { snapshot: Snapshot }) {
  const { say } = useTexts();
  if (!verification || screen.name === 'unavailable' || isFinal(verification.state)) return null;
  const steps = stepsOf(verification, screen);
  if (steps.length < 2) return null;
  return (
    <ol className="rv-steps" aria-label={say('steps.label')}>
      {steps.map(({ face, state }, index) => {
        const icon = ICON_OF_STATE[state];
        return (
          <li key={face} className="rv-step" data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            <span className="rv-step-mark" aria-hidden="true">
              {icon ? <Icon name={icon} /> : index + 1}
            </span>
            <span className="rv-step-face">{say(`face.${face}`)}</span>
            <span className="rv-step-state">{say(`steps.${state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
