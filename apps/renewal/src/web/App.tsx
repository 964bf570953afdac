import { useMemo } from 'react';
import { Shell } from './Shell.tsx';
import { Stepper } from './Stepper.tsx';
import { stepOf } from './stepOf.ts';
import { DocumentStep } from './steps/DocumentStep.tsx';
import { NamesStep } from './steps/NamesStep.tsx';
import { VerificationStep } from './steps/VerificationStep.tsx';
import { useRenewal } from './useRenewal.ts';
import { useStoredLocale } from './useStoredLocale.ts';
import { LocaleContext, useTexts } from './useTexts.ts';

export function App() {
  const [locale, setLocale] = useStoredLocale();
  const value = useMemo(() => ({ locale, setLocale }), [locale, setLocale]);
  return (
    <LocaleContext value={value}>
      <Renewal />
    </LocaleContext>
  );
}

function Renewal() {
  const { texts, locale } = useTexts();
  const renewal = useRenewal(locale);
  const { stage, verification } = renewal;
  return (
    <Shell>
      <h1>{texts.title}</h1>
      <Stepper current={stepOf(stage.step, verification?.state)} />
      {stage.step === 'names' && <NamesStep names={renewal.names} onNames={renewal.giveNames} />}
      {stage.step === 'document' && (
        <DocumentStep
          starting={renewal.starting}
          problem={renewal.problem}
          onStart={renewal.start}
          onBack={() => renewal.setStage({ step: 'names' })}
        />
      )}
      {stage.step === 'verification' && (
        <VerificationStep
          key={stage.access.verificationId}
          access={stage.access}
          verification={verification}
          onVerification={renewal.setVerification}
          onLeave={renewal.leave}
          onAbandon={renewal.abandon}
        />
      )}
    </Shell>
  );
}
