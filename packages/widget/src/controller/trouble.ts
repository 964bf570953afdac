import { ConnectionError, ProblemError } from '@rectoverso/client';
import { type Locale, messagesIn, type ProblemCode } from '@rectoverso/core/contract';
import type { WidgetMessages } from '../messages/messages.ts';

/** Why something the holder wanted did not happen: a problem of the API, or no proper answer at all. */
export type TroubleCode = ProblemCode | 'file.too_many_pages' | 'connection' | 'contract';

export function troubleOf(error: unknown): TroubleCode {
  if (error instanceof ProblemError) return error.code;
  return error instanceof ConnectionError ? 'connection' : 'contract';
}

/** The holder cannot go on with this access: nothing but opening the page anew helps. */
export function endsAccess(code: TroubleCode): boolean {
  return code === 'auth.required' || code === 'resource.not_found';
}

/** Another file is needed: sending the same one again cannot help. */
export function blamesFile(code: TroubleCode): boolean {
  return code.startsWith('file.') || code === 'request.no_file' || code === 'request.several_files';
}

/** What happened and what to do, in words. */
export function troubleText(code: TroubleCode, locale: Locale, messages: WidgetMessages): string {
  if (code === 'connection') return messages['trouble.connection'];
  if (code === 'contract') return messages['trouble.contract'];
  const contract = messagesIn(locale);
  if (code !== 'file.too_many_pages') return contract.problems[code];
  const { holder, remedy } = contract.findings[code];
  return `${holder} ${remedy}`;
}
