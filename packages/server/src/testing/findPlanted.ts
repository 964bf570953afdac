import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Something that must lie nowhere in the clear. */
export interface Planted {
  name: string;
  bytes: Buffer;
}

/** The ways that bytes may lie around: as they are, as UTF-16, in hexadecimal, in base64 at any of its three offsets. */
function spellings({ bytes }: Planted): Buffer[] {
  const base64 = [0, 1, 2].flatMap((offset) => {
    // What stands before shifts the letters; the first and the last few depend on their neighbours.
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '')
      .slice(4, -2);
    return [text, text.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const text = bytes.toString('latin1');
  const cases = [...new Set([text, text.toLowerCase(), text.toUpperCase()])];
  return [
    bytes,
    ...cases.map((one) => Buffer.from(one, 'latin1')),
    Buffer.from(text, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    ...base64.filter((one) => one.length >= 8).map((one) => Buffer.from(one)),
  ];
}

/** Which of the planted lie in these bytes, in any spelling. */
export function findPlanted(bytes: Buffer, planted: readonly Planted[]): string[] {
  return planted.filter((one) => spellings(one).some((spelling) => bytes.includes(spelling))).map(({ name }) => name);
}

/** Which of the planted lie in the files of a folder, as `file: name`. A file that goes away meanwhile holds nothing. */
export async function findPlantedIn(folder: string, planted: readonly Planted[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    found.push(...findPlanted(bytes, planted).map((name) => `${path.slice(folder.length + 1)}: ${name}`));
  }
  return found;
}
