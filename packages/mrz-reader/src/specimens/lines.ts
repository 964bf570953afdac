import type { MrzFormatName } from '../formats/format.ts';

/** Published specimens whose check digits hold. Sources: ICAO 9303, ANTS, cheminfo/mrz. */
export const SPECIMENS: Record<MrzFormatName, string[]> = {
  FRA36: ['IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '8806923102858CORINNE<<<<<<<6512068F6'],
  TD1: ['IDFRAX4RTBPFW46<<<<<<<<<<<<<<<', '9007138F3002119FRA<<<<<<<<<<<6', 'MARTIN<<MAELYS<GAELLE<MARIE<<<'],
  TD2: ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
  TD3: ['P<FRASPECIMEN<<NATACHA<<<<<<<<<<<<<<<<<<<<<<', '07CD123044FRA7307122F1603062<<<<<<<<<<<<<<04'],
  'MRV-A': ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<'],
  'MRV-B': ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'],
  DL30: ['D1FRA13AA000026181231MARTIN<<9'],
};
