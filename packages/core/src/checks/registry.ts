import { blurred } from './blurred.ts';
import type { Check } from './check.ts';
import { colour } from './colour.ts';
import { copy } from './copy.ts';
import { covered } from './covered.ts';
import { cutOff } from './cutOff.ts';
import { declaredNames } from './declaredNames.ts';
import { exposure } from './exposure.ts';
import { glare } from './glare.ts';
import { kind } from './kind.ts';
import { mrz } from './mrz.ts';
import { multiple } from './multiple.ts';
import { printAgrees } from './printAgrees.ts';
import { resolution } from './resolution.ts';
import { sameCapture } from './sameCapture.ts';
import { screen } from './screen.ts';
import { side } from './side.ts';
import { sidesAgree } from './sidesAgree.ts';
import { validity } from './validity.ts';

/** Every check, in the order of the report. A new one is a file, a test and a line here. */
export const CHECKS: readonly Check[] = [
  kind,
  multiple,
  side,
  cutOff,
  covered,
  colour,
  screen,
  copy,
  resolution,
  blurred,
  exposure,
  glare,
  mrz,
  printAgrees,
  validity,
  declaredNames,
  sidesAgree,
  sameCapture,
];
