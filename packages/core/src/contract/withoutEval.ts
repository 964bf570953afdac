import * as z from 'zod';

/**
 * zod would try whether code may be made from strings, which a page with a strict Content-Security-Policy reports as a
 * breach. It looks when a schema is defined, so this comes before all schemas.
 */
z.config({ jitless: true });
