import { openDecoder } from '@rectoverso/core/node';
import { fixtures } from '@rectoverso/fixtures';
import { afterAll, expect, it } from 'vitest';
import { readMrzFile } from './readMrzFile.ts';

const decoder = openDecoder();
afterAll(() => decoder.close());

it('reads a picture that lies on its side', async () => {
  const { file, mrz, mrzFormat } = fixtures.passportSideways;
  expect(await readMrzFile(decoder, file)).toMatchObject({ file, format: mrzFormat, lines: mrz, repairs: [] });
});

it('answers for files without a zone, without pixels and without existence', async () => {
  const nothing = { format: null, lines: [], confidence: 0 };
  expect(await readMrzFile(decoder, fixtures.emptyTable.file)).toMatchObject(nothing);
  expect(await readMrzFile(decoder, import.meta.filename)).toMatchObject({
    ...nothing,
    error: 'file.unsupported_type',
  });
  expect(await readMrzFile(decoder, 'no such file')).toMatchObject({ ...nothing, error: 'file.missing' });
});
