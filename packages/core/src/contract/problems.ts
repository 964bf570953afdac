import * as z from 'zod';
import { verificationStateSchema } from './verification.ts';

/** Every problem the API answers with (RFC 9457), and its HTTP status. */
export const PROBLEM_STATUS = {
  'request.invalid': 422,
  'request.no_file': 400,
  'request.several_files': 400,
  'request.unknown_kind': 422,
  'request.too_many': 429,
  'request.in_progress': 409,
  'request.key_reused': 422,
  'auth.required': 401,
  'auth.csrf': 403,
  'auth.scope': 403,
  'auth.origin': 403,
  'auth.role': 403,
  'auth.wrong_credentials': 401,
  'resource.not_found': 404,
  'state.conflict': 409,
  'webhook.not_found': 404,
  'webhook.address_refused': 422,
  'webhook.limit': 409,
  'file.empty': 422,
  'file.unsupported_type': 415,
  'file.too_large': 413,
  'file.too_many_pixels': 422,
  'file.unreadable': 422,
  'file.scanning': 409,
  'file.infected': 409,
  internal: 500,
  busy: 503,
  unavailable: 503,
} as const;
export type ProblemCode = keyof typeof PROBLEM_STATUS;
export const PROBLEM_CODES = Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]];

/** The body of every answer that is not a success; `title` and `detail` are in the holder's language. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: z.enum(PROBLEM_CODES),
  /** Paths of the invalid members of the request, without their values. */
  members: z.array(z.string()).optional(),
  /** With `state.conflict`: where the verification stands now. */
  current: z.object({ state: verificationStateSchema, version: z.int().min(1) }).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
