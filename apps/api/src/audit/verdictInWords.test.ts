import { expect, it } from 'vitest';
import { verdictInWords } from './verdictInWords.ts';

const head = { position: 9, hash: 'a'.repeat(64) };

it('says in one line that the audit is whole, and gives the head to keep', () => {
  const text = verdictInWords({ lines: 9, waiting: 0, head, faults: [] }, 'fr');
  expect(text).toContain('Le journal est entier : 9 lignes.');
  expect(text).toContain(`9:${head.hash}`);
});

it('names each fault with its place', () => {
  const text = verdictInWords(
    {
      lines: 9,
      waiting: 2,
      head,
      faults: [
        { kind: 'changed', positions: [3, 3], id: 'l-3' },
        { kind: 'removed', positions: [5, 7] },
        { kind: 'version_missing', id: 'v', version: 2 },
      ],
    },
    'en',
  );
  expect(text.split('\n').slice(0, 5)).toEqual([
    'The audit is not whole: 3 fault(s).',
    '  changed — place 3, line l-3',
    '  removed — places 5 to 7',
    '  change without a line — verification v, version 2',
    '2 line(s) not chained yet; a worker does so within seconds.',
  ]);
});
