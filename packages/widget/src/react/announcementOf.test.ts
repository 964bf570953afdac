import { NO_EDITS, type SideReport } from '@rectoverso/core/contract';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../controller/controller.ts';
import type { Screen } from '../controller/screenOf.ts';
import { announcementOf } from './announcementOf.ts';
import { numberRegions } from './refusal/numberRegions.ts';
import { textsIn } from './texts.tsx';

const report: SideReport = {
  advice: 'retake',
  kind: 'cni-1988',
  side: 'recto',
  signs: [],
  mrz: null,
  fields: {},
  validity: null,
  findings: [
    { code: 'image.not_colour', status: 'pass' },
    { code: 'image.blurred', status: 'fail' },
    { code: 'document.expires_soon', status: 'warn' },
    {
      code: 'image.glare',
      status: 'fail',
      region: [
        [0, 0],
        [10, 0],
        [10, 10],
      ],
    },
    { code: 'mrz.check_digit', status: 'inconclusive' },
  ],
  corners: null,
  ms: { total: 1, decode: 1, locate: 0, mrz: 0, text: 0 },
};
const refused: Screen = {
  name: 'refused',
  side: { side: 'recto', state: 'refused', attempts: 1, edits: NO_EDITS, report },
  face: 'recto',
  choice: null,
  canRetry: true,
  canContinue: true,
  canAbandon: true,
};

function said(screen: Screen, change: Partial<Snapshot> = {}, locale: 'fr' | 'en' = 'fr'): string {
  const snapshot = { screen, verification: null, trouble: null, busy: false, lineLost: false, ...change };
  return announcementOf(snapshot, textsIn(locale));
}

describe('announcementOf', () => {
  it('tells what to do and what is wrong, and nothing that is right', () => {
    expect(said(refused)).toBe(
      "Cette image ne peut pas être utilisée. Une nouvelle photo suffit. L'image est floue. Un reflet cache une partie du document.",
    );
    expect(said(refused, {}, 'en')).toContain('The picture is blurred.');
  });

  it('is the same for the same state, so that nothing is heard twice', () => {
    const sending = { name: 'sending', side: 'recto', face: 'recto', choice: null, sent: 1, total: 9 } as const;
    expect(said(sending)).toBe(said({ ...sending, sent: 8 }));
  });

  it('puts a trouble before everything else', () => {
    expect(said(refused, { trouble: 'unavailable' })).toBe('Le service redémarre. Réessayez dans un instant.');
    expect(said(refused, { lineLost: true })).toContain('La connexion est interrompue');
  });

  it("gives a reviewer's reason", () => {
    const decision = { outcome: 'rejected', reason: 'Permis de conduire.', decidedAt: '2026-11-23T10:00:00Z' } as const;
    expect(said({ name: 'rejected', decision })).toContain('Permis de conduire.');
  });
});

describe('numberRegions', () => {
  const choice = { file: new File(['x'], 'x.jpg'), type: 'jpeg', edits: NO_EDITS } as const;

  it('numbers what can be shown on the picture', () => {
    const numbers = numberRegions(report, choice);
    expect([...numbers].map(([{ code }, number]) => [code, number])).toEqual([['image.glare', 1]]);
  });

  it('numbers nothing without the picture, nor on a page rendered at another size', () => {
    expect(numberRegions(report, null).size).toBe(0);
    expect(numberRegions(report, { ...choice, type: 'pdf' }).size).toBe(0);
  });
});
