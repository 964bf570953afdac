import type { Finding, FindingStatus } from '../contract/findings.ts';
import { ZONE_CONTENTS, type Zone } from '../documents/documentType.ts';
import { type ForeignThing, foreignThings } from '../image/measure/foreignThings.ts';
import { sheetsOver } from '../image/measure/sheetsOver.ts';
import { slipsOver } from '../image/measure/slipsOver.ts';
import { CARD_PIXELS_PER_MM } from '../seeing/straightCard.ts';
import { above, figure } from './againstLimits.ts';
import type { Check } from './check.ts';
import { boxOfZone, zonesOf } from './zones.ts';

/** Things are looked for in cells of this size, mm. */
const CELL_MM = 0.75;
/** What covers less of a zone than this, mm², hides nothing there: two letters of a name. */
const HIDES_MM2 = 12;
/** Zones that do not look like paper. What covers them is seen beside them, and hides what it touches. */
const PICTURED: readonly string[] = ['portrait', 'emblem'];
/** A thing touches a pictured zone if so much of it, mm², comes this near, mm: a finger's breadth along it, not a note's corner. */
const TOUCH = { mm: 1, mm2: 6 };
/** A thing that lies inside is taken for one from this size on, mm; less of it is seen where it lies over the portrait too. */
const INSIDE_MM = { free: 7, overPicture: 4 };

/**
 * Whether something lies on the document: a finger, a note, a coin, a sheet, a slip, another card. It hides print if it
 * lies over a zone that bears some; whatever reaches far in is refused too, for the document is not seen whole. What an unknown document bears
 * nobody can tell: there a human must.
 */
export const covered: Check = {
  codes: ['document.covered'],
  run(context): Finding[] {
    const { card, policy, recognised } = context;
    if (!card || recognised.other) return [{ code: 'document.covered', status: 'skipped' }];
    const zones = zonesOf(context, card);
    const pictured = zones.filter(({ content }) => PICTURED.includes(content)).map((zone) => boxOfZone(zone));
    const cell = Math.round(CELL_MM * CARD_PIXELS_PER_MM);
    const slips = slipsOver(card.image, cell).map((slip) => ({ ...slip, reach: null }));
    const things = [
      ...slips,
      ...sheetsOver(card.image, cell),
      ...foreignThings(card.image, cell, pictured).filter(isThing),
    ];
    const [largest] = things.toSorted((one, other) => other.area - one.area);
    if (!largest) return [{ code: 'document.covered', status: 'pass' }];
    const hidden = ZONE_CONTENTS.filter((content) =>
      zones.some((zone) => zone.content === content && things.some((thing) => hides(thing, zone))),
    );
    const reachMm =
      Math.max(...things.map(({ reach, width, height }) => reach ?? Math.min(width, height))) / CARD_PIXELS_PER_MM;
    const reaches = above(reachMm, policy.thresholds.coveredMm);
    const status = coveredStatus(reaches, hidden.length > 0, recognised.kind !== null);
    const evidence = { reachMm: figure(reachMm), hides: hidden.join(' '), things: things.length };
    return [
      { code: 'document.covered', status, evidence, ...(status === 'pass' ? {} : { region: card.toRegion(largest) }) },
    ];
  },
};

/** What a thing comes to that reaches so far in, and hides some of what the document bears, where that is known. */
export function coveredStatus(reaches: FindingStatus, hides: boolean, isKnown: boolean): FindingStatus {
  const measured = hides ? 'fail' : reaches;
  return measured === 'fail' && !isKnown ? 'inconclusive' : measured;
}

function isThing({ reach, width, height, touchesPrinted }: ForeignThing): boolean {
  const least = touchesPrinted ? INSIDE_MM.overPicture : INSIDE_MM.free;
  return reach !== null || Math.min(width, height) >= least * CARD_PIXELS_PER_MM;
}

function hides(thing: Pick<ForeignThing, 'areaWithin'>, zone: Zone): boolean {
  const overPicture = PICTURED.includes(zone.content);
  const least = overPicture ? TOUCH.mm2 : HIDES_MM2;
  return thing.areaWithin(boxOfZone(zone, overPicture ? TOUCH.mm : 0)) >= least * CARD_PIXELS_PER_MM ** 2;
}
