import type { Finding, Side, VerificationSide } from '@rectoverso/core/contract';
import { describe, expect, it } from 'vitest';
import { groupFindings } from './groupFindings.ts';

const region: Finding['region'] = [
  [0, 0],
  [10, 0],
  [10, 10],
];

function sideWith(side: Side, findings: Finding[]): VerificationSide {
  return {
    side,
    state: 'for_review',
    attempts: 1,
    edits: null,
    report: {
      advice: 'review',
      kind: 'cni-1988',
      side,
      signs: [],
      mrz: null,
      fields: {},
      validity: null,
      findings,
      corners: null,
      ms: { total: 1, decode: 1, locate: 0, mrz: 0, text: 0 },
    },
  };
}

describe('groupFindings', () => {
  const groups = groupFindings([
    sideWith('recto', [
      { code: 'mrz.check_digit', status: 'inconclusive', region },
      { code: 'image.glare', status: 'fail', region },
      { code: 'image.blurred', status: 'fail' },
      { code: 'image.too_dark', status: 'pass' },
    ]),
    sideWith('verso', [
      { code: 'document.expires_soon', status: 'warn', region },
      { code: 'mrz.missing', status: 'skipped' },
    ]),
  ]);

  it('puts each finding in one group, in the order of sides and codes', () => {
    const codes = (list: { finding: Finding }[]) => list.map(({ finding }) => finding.code);
    expect(codes(groups.wrong)).toEqual(['image.blurred', 'image.glare']);
    expect(codes(groups.doubts)).toEqual(['mrz.check_digit', 'document.expires_soon']);
    expect(codes(groups.passed)).toEqual(['image.too_dark']);
    expect(codes(groups.skipped)).toEqual(['mrz.missing']);
  });

  it('numbers the regions of each side from 1, what is wrong first', () => {
    const markers = [...groups.wrong, ...groups.doubts].map(({ side, finding, marker }) => [
      side,
      finding.code,
      marker,
    ]);
    expect(markers).toEqual([
      ['recto', 'image.blurred', null],
      ['recto', 'image.glare', 1],
      ['recto', 'mrz.check_digit', 2],
      ['verso', 'document.expires_soon', 1],
    ]);
  });

  it('has nothing to show for a side that was never checked', () => {
    const unseen: VerificationSide = { side: 'verso', state: 'waiting', attempts: 0, edits: null, report: null };
    expect(groupFindings([unseen])).toEqual({ wrong: [], doubts: [], passed: [], skipped: [] });
  });
});
