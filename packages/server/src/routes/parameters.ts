import { sideSchema } from '@rectoverso/core/contract';
import * as z from 'zod';

/** The parameters that addresses are made of. */
export const noParams = z.object({});
export const noQuery = z.object({});
export const idParams = z.object({ id: z.uuid() });
export const sideParams = z.object({ id: z.uuid(), side: sideSchema });
