import { describe, expect, it } from 'vitest';
import { judgeMrz } from '../judge/judgeMrz.ts';
import { cutQuad } from '../pixels/cutQuad.ts';
import { homography, project } from '../pixels/homography.ts';
import type { Corners, GrayImage, Point } from '../raster.ts';
import { readLine } from '../recognise/readLine.ts';
import { drawPage, PAGE, zoneOnPage } from '../specimens/drawPage.ts';
import { SPECIMENS } from '../specimens/lines.ts';
import { locateMrz } from './locateMrz.ts';
import type { MrzZone } from './zone.ts';

const WIDTH = 1100;
const HEIGHT = 1100;

/** What a camera sees of the page: its picture's corners, in px of the page. */
function view(degrees: number, pageShare = 0.6, keystone = 0): Corners {
  const half = PAGE.width / pageShare / 2;
  const angle = (-degrees * Math.PI) / 180;
  const corner = (x: number, y: number): Point => {
    const nearer = 1 - keystone * y;
    const [a, b] = [x * half * nearer, y * half];
    return [
      PAGE.width / 2 + a * Math.cos(angle) - b * Math.sin(angle),
      PAGE.height / 2 + a * Math.sin(angle) + b * Math.cos(angle),
    ];
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

function photograph(lines: readonly string[], from: Corners): GrayImage {
  return cutQuad(drawPage(lines), from, WIDTH, HEIGHT);
}

function joined(upper: Uint8Array, lower: Uint8Array): Uint8Array {
  const data = new Uint8Array(upper.length + lower.length);
  data.set(upper);
  data.set(lower, upper.length);
  return data;
}

function readAll(picture: GrayImage): string[] | undefined {
  const [zone] = locateMrz(picture);
  return zone && judgeMrz(zone.lines.map((line) => readLine(picture, line)))?.lines;
}

describe('locateMrz', () => {
  it.each(Object.entries(SPECIMENS))('finds the lines of %s so that they can be read', (_, lines) => {
    expect(readAll(photograph(lines, view(3)))).toEqual(lines);
  });

  it.each([90, 180, 270, -35, -20, 20, 35])('finds a zone turned by %i degrees', (degrees) => {
    const picture = photograph(SPECIMENS.TD1, view(degrees, 0.7));
    const [zone] = locateMrz(picture);
    expect(zone!.rotation).toBeCloseTo((degrees + 360) % 360, 0);
    expect(readAll(picture)).toEqual(SPECIMENS.TD1);
  });

  it('gives corners in reading direction, true to half a character', () => {
    const from = view(200);
    const picture = photograph(SPECIMENS.FRA36, from);
    const map = homography(from);
    const onPage = locateMrz(picture)[0]!.corners.map(([x, y]) => project(map, x / WIDTH, y / HEIGHT));
    for (const [i, [x, y]] of zoneOnPage(SPECIMENS.FRA36).entries()) {
      expect(Math.hypot(x - onPage[i]![0], y - onPage[i]![1])).toBeLessThan(15);
    }
  });

  it.each([-0.15, 0.15])('finds a zone under perspective', (keystone) => {
    expect(readAll(photograph(SPECIMENS.TD3, view(80, 0.7, keystone)))).toEqual(SPECIMENS.TD3);
  });

  it('finds a zone that fills the picture and one that fills little of it', () => {
    expect(readAll(photograph(SPECIMENS.FRA36, view(0, 1)))).toEqual(SPECIMENS.FRA36);
    expect(readAll(photograph(SPECIMENS.FRA36, view(0, 0.4)))).toEqual(SPECIMENS.FRA36);
  });

  it('finds nothing on a page without a zone, on paper, or in a picture of one pixel', () => {
    expect(locateMrz(photograph([], view(0)))).toEqual([]);
    expect(locateMrz({ data: new Uint8Array(90_000).fill(200), width: 300, height: 300 })).toEqual([]);
    expect(locateMrz({ data: new Uint8Array(1), width: 1, height: 1 })).toEqual([]);
  });

  it('finds every zone of a picture that shows several, where all are wanted', () => {
    const [upper, lower] = [photograph(SPECIMENS.TD3, view(8, 0.9)), photograph(SPECIMENS.TD1, view(-12, 0.9))];
    const picture = { data: joined(upper.data, lower.data), width: WIDTH, height: 2 * HEIGHT };
    const read = (zones: MrzZone[]) =>
      zones.map((zone) => judgeMrz(zone.lines.map((line) => readLine(picture, line)))?.lines);
    expect(read(locateMrz(picture, { all: true }))).toEqual(expect.arrayContaining([SPECIMENS.TD3, SPECIMENS.TD1]));
    expect(locateMrz(picture)).toHaveLength(1);
  });

  it('tells that a zone lacks a line', () => {
    const [zone] = locateMrz(photograph(SPECIMENS.TD3.slice(1), view(0)));
    expect(zone).toMatchObject({ complete: false });
    expect(judgeMrz(zone!.lines.map((line) => readLine(photograph(SPECIMENS.TD3.slice(1), view(0)), line)))).toBeNull();
  });

  it('does not make up characters that lie outside the picture', () => {
    const shifted = view(0, 1).map(([x, y]): Point => [x + 280, y]) as Corners;
    const picture = photograph(SPECIMENS.FRA36, shifted);
    const [zone] = locateMrz(picture);
    expect(zone).toBeDefined();
    expect(readAll(picture)).toBeUndefined();
  });
});
