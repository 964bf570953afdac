import './withoutEval.ts';

export * from './api.ts';
export * from './documents.ts';
export * from './edits.ts';
export * from './findings.ts';
export * from './geometry.ts';
export * from './messages/findingText.ts';
export * from './messages/messages.ts';
export * from './messages/waitText.ts';
export * from './problems.ts';
export * from './report.ts';
export * from './sandbox.ts';
export * from './transitions.ts';
export * from './verification.ts';
export * from './webhooks.ts';
