import { describe, expect, it } from 'vitest';
import { readMrz } from './readMrz.ts';
import { drawPage } from './specimens/drawPage.ts';
import { SPECIMENS } from './specimens/lines.ts';

describe('readMrz', () => {
  it('reads a page, and freely sees the same in it', () => {
    const reading = readMrz(drawPage(SPECIMENS.TD3));
    expect(reading?.judged).toMatchObject({ format: 'TD3', lines: SPECIMENS.TD3 });
    expect(reading?.seen).toEqual(SPECIMENS.TD3);
  });

  it('tells a zone that lacks a line from no zone', () => {
    expect(readMrz(drawPage(SPECIMENS.TD3.slice(1)))).toMatchObject({ zone: { complete: false }, judged: null });
    expect(readMrz(drawPage([]))).toBeNull();
  });
});
