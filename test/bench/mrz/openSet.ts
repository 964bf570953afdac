import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MrzFormat } from '@rectoverso/fixtures';
import type { TrueZone } from './verdict.ts';

/** A published specimen, and the zone that it shows; none where there is none. */
export interface OpenPicture {
  name: string;
  file: string;
  zones: TrueZone[];
}

/** Names in `truth.json` that differ from ours. */
const FORMATS: Record<string, MrzFormat> = { MRVA: 'MRV-A', MRVB: 'MRV-B' };

/** Where the published specimens lie beside the repository; they are nobody's to copy. */
export const OPEN_SET = join(import.meta.dirname, '../../../../shared/mrz-open');

/**
 * The pictures of a folder with a `truth.json` {"picture": {"format", "lines": […]}}; those without lines bear no
 * machine-readable zone.
 */
export function openSet(folder: string): OpenPicture[] {
  type Entry = { format?: string | null; lines?: string[] };
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Record<string, Entry>;
  const names = readdirSync(folder).filter((name) => /\.(jpe?g|png)$/.test(name));
  return names.map((name) => {
    const { format, lines = [] } = truth[name] ?? {};
    const zones = format && lines.length > 0 ? [{ format: FORMATS[format] ?? (format as MrzFormat), lines }] : [];
    return { name, file: join(folder, name), zones };
  });
}
