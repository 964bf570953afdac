import { readFile } from 'node:fs/promises';
import { NO_EDITS } from '@rectoverso/core/contract';
import { type Decoder, IntakeError } from '@rectoverso/core/node';
import { type MrzFormatName, type Repair, readMrz } from '@rectoverso/mrz-reader';

/** What was read of a file's machine-readable zone. */
export interface FileReading {
  file: string;
  /** Null where nothing was read. */
  format: MrzFormatName | null;
  lines: string[];
  /** Of the least sure character, 0 to 1. */
  confidence: number;
  repairs: Repair[];
  /** Finding and reading, without decoding the file. */
  ms: number;
  /** Why the file gave no pixels: a finding's code, or `file.missing`. */
  error?: string;
}

/** Reads the machine-readable zone of a picture, as its EXIF orientation turns it, or of a PDF's first page. */
export async function readMrzFile(decoder: Decoder, file: string): Promise<FileReading> {
  const nothing = { file, format: null, lines: [], confidence: 0, repairs: [], ms: 0 };
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return { ...nothing, error: 'file.missing' };
  try {
    const { image } = await decoder.decode(bytes, NO_EDITS);
    const started = performance.now();
    const reading = readMrz(image);
    const ms = Math.round(performance.now() - started);
    if (!reading) return { ...nothing, ms };
    const { format, lines, confidence, repairs } = reading;
    return { file, format, lines, confidence, repairs, ms };
  } catch (error) {
    if (error instanceof IntakeError) return { ...nothing, error: error.code };
    throw error;
  }
}
