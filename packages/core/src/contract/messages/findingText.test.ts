import { expect, it } from 'vitest';
import { findingText } from './findingText.ts';
import { messagesIn } from './messages.ts';

const fr = messagesIn('fr');

it('refuses a document that was recognised in its own words', () => {
  const evidence = { reason: 'other_document', document: 'driving-licence-fra' };
  expect(findingText({ code: 'document.unsupported', evidence }, fr).holder).toContain('permis de conduire');
});

it('adds why names differ', () => {
  const text = findingText({ code: 'data.mismatch.surname', evidence: { reason: 'usage_name' } }, fr);
  expect(text.holder).toMatch(/déclaré : .*nom d'usage.*\.$/);
  const english = findingText({ code: 'data.mismatch.surname', evidence: { reason: 'usage_name' } }, messagesIn('en'));
  expect(english.holder).toMatch(/declared: .*name used.*\.$/);
});

it('is the text of the code otherwise', () => {
  expect(findingText({ code: 'document.unsupported', evidence: { reason: 'no_known_sign' } }, fr)).toBe(
    fr.findings['document.unsupported'],
  );
  expect(findingText({ code: 'image.blurred' }, fr)).toBe(fr.findings['image.blurred']);
});

it('speaks of doubt where nothing is certain', () => {
  const doubtful = { code: 'document.expired', status: 'inconclusive' } as const;
  expect(findingText(doubtful, fr).holder).toMatch(/certitude/);
  expect(findingText({ ...doubtful, status: 'fail' }, fr)).toBe(fr.findings['document.expired']);
  expect(Object.keys(messagesIn('en').doubts)).toEqual(Object.keys(fr.doubts));
});
