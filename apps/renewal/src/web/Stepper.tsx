import { CheckMark } from './drawings/CheckMark.tsx';
import { STEPS, type Step } from './stepOf.ts';
import { useTexts } from './useTexts.ts';

/** How far the renewal has come. */
export function Stepper({ current }: { current: Step }) {
  const { texts } = useTexts();
  const reached = STEPS.indexOf(current);
  return (
    <nav aria-label={texts.steps.label}>
      <ol className="stepper">
        {STEPS.map((step, index) => (
          <li
            key={step}
            className={index < reached ? 'step step-done' : 'step'}
            aria-current={step === current ? 'step' : undefined}
          >
            <span className="step-number" aria-hidden="true">
              {index < reached ? <CheckMark /> : index + 1}
            </span>
            <span className="step-name">
              {texts.steps[step]}
              {index < reached && <span className="visually-hidden">, {texts.steps.done}</span>}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
