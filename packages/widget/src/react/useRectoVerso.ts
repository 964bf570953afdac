import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Controller, ControllerOptions, Snapshot } from '../controller/controller.ts';
import { createController } from '../controller/createController.ts';

/** A controller that lives as long as the component, and its snapshot. A change of language keeps what was done. */
export function useRectoVerso({ apiUrl, verificationId, token, locale = 'fr' }: ControllerOptions): {
  controller: Controller;
  snapshot: Snapshot;
} {
  const controller = useMemo(
    () => createController({ apiUrl, verificationId, token }),
    [apiUrl, verificationId, token],
  );
  useEffect(() => controller.setLocale(locale), [controller, locale]);
  const snapshot = useSyncExternalStore(controller.subscribe, controller.getSnapshot, controller.getSnapshot);
  return { controller, snapshot };
}
