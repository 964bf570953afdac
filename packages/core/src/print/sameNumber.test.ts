import { expect, it } from 'vitest';
import { sameNumber } from './sameNumber.ts';

it('counts what looks the same in print as one', () => expect(sameNumber('G1GNPH7O0', '6IGNPH700')).toBe(true));
it('tells other numbers apart', () => expect(sameNumber('X4RTBPFW4', 'X4RTBPFW3')).toBe(false));
