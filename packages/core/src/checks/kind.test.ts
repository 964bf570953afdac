import { describe, expect, it } from 'vitest';
import type { Region } from '../contract/geometry.ts';
import { drawnCard } from '../image/drawnCard.ts';
import { policyNamed } from '../policy.ts';
import { contextOf } from './contextOf.ts';
import { contextOfPicture } from './contextOfPicture.ts';
import { kind } from './kind.ts';

const unknown = { kind: null, side: null, other: null, doubts: [] };
const page = ['Facture numéro douze du mois de mars', 'Montant total à régler avant échéance'].map((text, index) => ({
  text,
  confidence: 0.9,
  box: { x: 0, y: index * 20, width: 400, height: 18 },
  words: [],
}));

describe('kind', () => {
  it('refuses a kind that was not declared', () => {
    const context = contextOf({ declared: { kind: 'passport-fra' } });
    expect(kind.run(context)).toMatchObject([{ code: 'document.wrong_kind', status: 'fail' }]);
  });

  it('does not call a picture wrong that shows the declared kind beside', () => {
    const region = [[0, 0]] as unknown as Region;
    const context = contextOf({ declared: { kind: 'passport-fra' }, besides: [{ document: 'passport-fra', region }] });
    expect(kind.run(context)).toEqual([]);
  });

  it('takes what it sees where nothing was declared', () => {
    expect(kind.run(contextOf({ declared: {} })).filter(({ status }) => status === 'fail')).toEqual([]);
  });

  it('answers the new card under jesignexpert: not of the kind indicated', () => {
    const context = contextOf({
      recognised: { kind: 'cni-2021', side: 'verso', other: null, doubts: [] },
      declared: { kind: 'cni-2021', side: 'verso' },
      policy: policyNamed('jesignexpert'),
    });
    expect(kind.run(context)).toMatchObject([
      { code: 'document.wrong_kind', status: 'fail', evidence: { reason: 'not_automatic' } },
    ]);
    expect(kind.run({ ...context, policy: policyNamed('standard') }).map(({ code }) => code)).not.toContain(
      'document.wrong_kind',
    );
  });

  it('refuses another document, and says which', () => {
    const other = { document: 'identity-card', side: 'verso', state: 'ITA' } as const;
    expect(kind.run(contextOf({ recognised: { ...unknown, other } }))).toMatchObject([
      {
        code: 'document.unsupported',
        status: 'fail',
        evidence: { document: 'identity-card', side: 'verso', state: 'ITA' },
      },
    ]);
  });

  it('leaves another document to a human where the policy says so', () => {
    const recognised = { ...unknown, other: { document: 'passport', side: 'recto', state: 'ITA' } } as const;
    const policy = { ...policyNamed('standard'), reviewedOthers: ['passport'] as const };
    expect(kind.run(contextOf({ recognised, policy }))).toMatchObject([{ status: 'inconclusive' }]);
    expect(kind.run(contextOf({ recognised }))).toMatchObject([{ status: 'fail' }]);
  });

  it('leaves signs that disagree to a human, and names them', () => {
    const recognised = { kind: 'cni-1988', side: 'recto', other: null, doubts: ['proportions', 'flag'] } as const;
    const findings = kind.run(contextOf({ recognised }));
    expect(findings.find(({ code }) => code === 'document.wrong_kind')).toMatchObject({
      status: 'inconclusive',
      evidence: { signs: 'proportions flag' },
    });
  });

  it('refuses a legible page that bears no known sign', () => {
    const context = contextOf({ recognised: unknown, mrz: null, print: page });
    expect(kind.run(context)).toMatchObject([{ code: 'document.unsupported', status: 'fail' }]);
  });

  it('finds nothing in an empty picture', () => {
    const context = contextOf({ recognised: unknown, mrz: null, print: [] });
    expect(kind.run(context)).toMatchObject([{ code: 'document.not_found', status: 'fail' }]);
  });

  it('leaves a document whose outline was not found to a human, since its picture cannot be judged', () => {
    expect(kind.run(contextOf())).toMatchObject([{ code: 'document.not_found', status: 'inconclusive' }]);
    expect(kind.run(contextOfPicture(drawnCard(4)))).toEqual([]);
  });

  it('leaves print that nobody could read to a human', () => {
    const context = contextOf({ recognised: unknown, mrz: null, print: null });
    expect(kind.run(context)).toMatchObject([{ code: 'document.wrong_kind', status: 'inconclusive' }]);
  });

  it('leaves an unreadable zone to a human', () => {
    const context = contextOf({ recognised: unknown, print: [] });
    expect(kind.run(context)).toMatchObject([{ code: 'document.wrong_kind', status: 'inconclusive' }]);
  });
});
