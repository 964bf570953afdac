import type { ProblemCode } from '@rectoverso/core/contract';
import { type FileType, fileTypeOf, SNIFFED_BYTES } from './fileType.ts';

/** Largest file the API takes, bytes: said before a long upload rather than after it. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;

export type FileRefusal = Extract<
  ProblemCode,
  'request.no_file' | 'request.several_files' | 'file.empty' | 'file.too_large' | 'file.unsupported_type'
>;

/**
 * What can be said of the chosen files before anything is sent: the one to take and its type, or why none can be taken.
 * The server judges again.
 */
export async function refuseFiles(
  files: readonly File[],
): Promise<{ file: File; type: FileType } | { refusal: FileRefusal }> {
  const [file, ...others] = files;
  if (!file) return { refusal: 'request.no_file' };
  if (others.length > 0) return { refusal: 'request.several_files' };
  if (file.size === 0) return { refusal: 'file.empty' };
  if (file.size > MAX_FILE_BYTES) return { refusal: 'file.too_large' };
  const type = fileTypeOf(new Uint8Array(await file.slice(0, SNIFFED_BYTES).arrayBuffer()));
  return type ? { file, type } : { refusal: 'file.unsupported_type' };
}
