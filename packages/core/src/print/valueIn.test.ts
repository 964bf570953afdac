import { expect, it } from 'vitest';
import { valueIn } from './valueIn.ts';

it.each([
  ['MAËLYS, GAËLLE, MARIE', 'givenNames', 'MAËLYS GAËLLE MARIE'],
  ['Maëlys-Gaëlle, Marie', 'givenNames', 'MAËLYS-GAËLLE MARIE'],
  ['| D’ARVOR —', 'surname', "D'ARVOR"],
  ['LE GOFF', 'surname', 'LE GOFF'],
  ['13 07 1990', 'date', '1990-07-13'],
  ['F', 'sex', 'F'],
  ['X4RTB PFW4', 'number9', 'X4RTBPFW4'],
  ['M4VXPHI19T', 'number9', 'M4VXPH19T'],
  ['880692310285', 'number12', '880692310285'],
  ['PRÉFECTURE  DU NORD', 'text', 'PRÉFECTURE DU NORD'],
] as const)('reads %s as %s', (text, form, value) => expect(valueIn(text, form)).toBe(value));

it.each([
  ['X4RTBPFW', 'number9'],
  ['88069231028', 'number12'],
  ['31 02 1990', 'date'],
  ['FM', 'sex'],
  ['— ,', 'surname'],
  ['', 'text'],
] as const)('takes %s for no %s', (text, form) => expect(valueIn(text, form)).toBeNull());
