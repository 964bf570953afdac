export type { Controller, ControllerOptions, Snapshot } from './controller/controller.ts';
export { createController } from './controller/createController.ts';
export type { Screen } from './controller/screenOf.ts';
export type { Choice } from './controller/state.ts';
export type { TroubleCode } from './controller/trouble.ts';
export type { MessageKey, WidgetMessages } from './messages/messages.ts';
export { RectoVerso, type RectoVersoProps } from './react/RectoVerso.tsx';
export { useRectoVerso } from './react/useRectoVerso.ts';
