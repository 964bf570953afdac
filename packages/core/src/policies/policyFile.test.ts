import { describe, expect, it } from 'vitest';
import { POLICY_NAMES } from '../contract/verification.ts';
import { policyIn, policyNamed } from '../policy.ts';
import jesignexpert from './jesignexpert.json' with { type: 'json' };
import { MEASURES } from './measures.ts';
import standard from './standard.json' with { type: 'json' };

describe('policyIn', () => {
  it('reads what the file states and leaves the other limits as they are', () => {
    const policy = policyIn({ ...standard, name: 'strict', thresholds: { blurMm: { warn: 0.08, fail: 0.1 } } });
    const { thresholds } = policyNamed('standard');
    expect(policy).toEqual({
      ...policyNamed('standard'),
      name: 'strict',
      thresholds: { ...thresholds, blurMm: { warn: 0.08, fail: 0.1 } },
    });
  });

  it('reads which other documents a person judges', () => {
    const others = { passport: 'review', 'bank-card': 'refused' };
    expect(policyIn({ ...standard, others }).reviewedOthers).toEqual(['passport']);
    expect(policyIn(standard).reviewedOthers).toEqual([]);
  });

  it('reads limits in the form that each threshold has', () => {
    const thresholds = { bareShare: 0.95, glareMm2: { fail: 20 } };
    expect(policyIn({ ...standard, thresholds }).thresholds).toMatchObject(thresholds);
  });

  it.each([
    ['a kind without its line', { kinds: { 'cni-1988': 'automatic' } }],
    ['a member that does not exist', { threshold: {} }],
    ['a threshold that does not exist', { thresholds: { sharpness: { warn: 1, fail: 2 } } }],
    ['limits the wrong way round', { thresholds: { blurMm: { warn: 0.2, fail: 0.1 } } }],
    ['another form of limits', { thresholds: { bareShare: { fail: 0.95 } } }],
    ['a refusal left out', { thresholds: { blurMm: { warn: 0.2 } } }],
    ['limits of a least value the wrong way round', { thresholds: { resolution: { warn: 4, fail: 6 } } }],
    ['a document that does not exist', { others: { 'library-card': 'review' } }],
    ['a term below zero', { terms: { ...standard.terms, expiresSoonDays: -1 } }],
    ['a name that could not be a file’s', { name: '../mine' }],
  ])('refuses %s', (_, change) => {
    expect(() => policyIn({ ...standard, ...change })).toThrow(/^Expected/);
  });

  it('refuses what is no policy at all', () => {
    for (const file of [null, [], 'standard', {}]) expect(() => policyIn(file)).toThrow(/^Expected a policy/);
  });
});

describe('the policies that come along', () => {
  it('are called like their files', () => {
    expect([standard.name, jesignexpert.name]).toEqual([...POLICY_NAMES]);
    expect(POLICY_NAMES.map((name) => policyNamed(name).name)).toEqual([...POLICY_NAMES]);
  });

  it('differ in the new card alone', () => {
    const [open, closed] = POLICY_NAMES.map(policyNamed);
    expect(open!.automaticKinds.filter((kind) => !closed!.automaticKinds.includes(kind))).toEqual(['cni-2021']);
    expect({ ...closed, name: '', automaticKinds: [] }).toEqual({ ...open, name: '', automaticKinds: [] });
  });

  it('hold no threshold that cannot be tried: each has its measure', () => {
    expect(MEASURES.map(({ threshold }) => threshold).sort()).toEqual(
      Object.keys(policyNamed('standard').thresholds).sort(),
    );
  });
});
