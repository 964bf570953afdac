import { expect, it } from 'vitest';
import { cutLine } from './cutLine.ts';
import { cutQuad } from './pixels/cutQuad.ts';
import type { Corners } from './raster.ts';
import { drawPage, zoneOnPage } from './specimens/drawPage.ts';
import { SPECIMENS } from './specimens/lines.ts';

it('cutLine cuts a line upright and straight, whichever way up the picture lies', () => {
  const lines = SPECIMENS.DL30;
  const page = drawPage(lines);
  const { width, height } = page;
  const upsideDown: Corners = [
    [width, height],
    [0, height],
    [0, 0],
    [width, 0],
  ];
  const picture = cutQuad(page, upsideDown, width, height);
  const row = zoneOnPage(lines);
  const turned = row.map(([x, y]) => [width - x, height - y]) as Corners;

  const upright = cutLine(page, { corners: row, cells: 30 }, 36);
  const cut = cutLine(picture, { corners: turned, cells: 30 }, 36);
  expect([cut.width, cut.height]).toEqual([30 * 24, 36]);
  const difference = cut.data.reduce((sum, value, i) => sum + Math.abs(value - upright.data[i]!), 0);
  expect(difference / cut.data.length).toBeLessThan(3);
  expect(Math.min(...cut.data)).toBeLessThan(100);
});
