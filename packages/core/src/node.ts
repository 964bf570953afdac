export type { Engine, RenderInput, SideInput } from './engine.ts';
export type { ExplainedCard, ExplainedPicture, ExplainedZone, Explanation } from './explain/explanation.ts';
export { IntakeError } from './intake/capture.ts';
export { type InspectedFile, inspectFile, MAX_FILE_BYTES } from './intake/inspectFile.ts';
export { type Decoder, openDecoder } from './intake/openDecoder.ts';
export { type EngineOptions, openEngine } from './node/openEngine.ts';
export { type Measured, measuresOf } from './policies/measures.ts';
export { emptyReport } from './report/emptyReport.ts';
