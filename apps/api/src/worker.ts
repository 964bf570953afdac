import { serve } from './serve.ts';

// A worker, whatever RECTOVERSO_ROLE says.

await serve('worker');
