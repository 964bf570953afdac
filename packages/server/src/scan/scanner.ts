/** Looks for known malware in a file, before anything opens it. */
export interface Scanner {
  /** Rejects with `ScannerUnavailableError` where it could not tell. */
  scan(bytes: Uint8Array): Promise<'clean' | 'infected'>;
}

/** The scanner cannot be reached, or came to no end: the file is neither clean nor infected. */
export class ScannerUnavailableError extends Error {
  override readonly name = 'ScannerUnavailableError';

  constructor(cause?: unknown) {
    super('The scanner gave no answer', { cause });
  }
}
