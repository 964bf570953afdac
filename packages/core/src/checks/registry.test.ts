import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../contract/findings.ts';
import { CHECKS } from './registry.ts';

const judged = CHECKS.flatMap((check) => check.codes);

describe('the registry of checks', () => {
  it('judges every code that is not the intake’s, each once', () => {
    expect([...judged].sort()).toEqual(FINDING_CODES.filter((code) => !code.startsWith('file.')).sort());
  });

  it('has a test beside every check', () => {
    const files = readdirSync(import.meta.dirname);
    const sources = files.filter(
      (file) =>
        !file.endsWith('.test.ts') &&
        !['check.ts', 'contextOf.ts', 'contextOfPicture.ts', 'againstLimits.ts'].includes(file),
    );
    expect(sources.filter((file) => !files.includes(file.replace('.ts', '.test.ts')))).toEqual([]);
  });
});
