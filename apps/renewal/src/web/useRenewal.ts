import { createHolderClient } from '@rectoverso/client';
import type { RectoVersoProps } from '@rectoverso/widget';
import { useState } from 'react';
import type { Access, Locale, OfferedKind } from '../application/application.ts';
import type { StartProblem } from '../texts/texts.ts';
import { startRenewal } from './startRenewal.ts';
import { readAccess, writeAccess } from './storedAccess.ts';

export type Verification = Parameters<NonNullable<RectoVersoProps['onChange']>>[0];

export interface Names {
  surname: string;
  givenNames: string[];
}

/** Where the holder is in the renewal: before the verification is open, or in it. */
type Stage = { step: 'names' } | { step: 'document' } | { step: 'verification'; access: Access };

/** The renewal from the form to the last word. A reload in the same tab finds the verification under way. */
export function useRenewal(locale: Locale) {
  const [stage, setStage] = useState<Stage>(() => {
    const access = readAccess(sessionStorage);
    return access === null ? { step: 'names' } : { step: 'verification', access };
  });
  const [names, setNames] = useState<Names | null>(null);
  const [verification, setVerification] = useState<Verification | null>(null);
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState<StartProblem | null>(null);

  const giveNames = (given: Names) => {
    setNames(given);
    setStage({ step: 'document' });
  };

  const start = async (kind: OfferedKind) => {
    if (names === null || starting) return;
    setStarting(true);
    setProblem(null);
    const result = await startRenewal({ kind, locale, ...names });
    setStarting(false);
    if ('problem' in result) {
      setProblem(result.problem);
      return;
    }
    writeAccess(sessionStorage, result.access);
    setVerification(null);
    setStage({ step: 'verification', access: result.access });
  };

  /** Leaves the verification for another; after a reload the names are not known any more and are asked for again. */
  const leave = (step: 'names' | 'document') => {
    writeAccess(sessionStorage, null);
    setVerification(null);
    setProblem(null);
    setStage({ step: names === null ? 'names' : step });
  };

  /** Ends the verification under way, then leaves it; one that is out of reach ends by itself in time. */
  const abandon = async () => {
    if (stage.step !== 'verification') return;
    await createHolderClient({ ...stage.access, locale })
      .abandon()
      .catch(() => undefined);
    leave('names');
  };

  return { stage, setStage, names, giveNames, starting, problem, start, verification, setVerification, leave, abandon };
}
