import { expect, it } from 'vitest';
import { createLog, type LogFacts } from './log.ts';

function linesOf(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('test', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

it('writes the facts it knows, and drops what it does not', () => {
  const sneaked = { route: '/v1/verifications/{id}', status: 200, surname: 'MARTIN' } as LogFacts;
  const line = linesOf((log) => log.info('request', sneaked));
  expect(JSON.parse(line)).toMatchObject({ msg: 'request', route: '/v1/verifications/{id}', status: 200 });
  expect(line).not.toContain('MARTIN');
});

it('names an error and its place without its message', () => {
  const error = Object.assign(new Error('MARTIN is not valid JSON\n    at MARTIN'), { code: 'EBROKEN' });
  const line = linesOf((log) => log.error('failed', { error }));
  expect(JSON.parse(line)).toMatchObject({ error: 'Error', code: 'EBROKEN' });
  expect(JSON.parse(line).at[0]).toContain('log.test.ts');
  expect(line).not.toContain('MARTIN');
});
