import type { Locale } from '@rectoverso/core/contract';

/** Words for what checks measure: names of measures, and codes among their values. */
export interface EvidenceWords {
  names: Record<string, string>;
  values: Record<string, string>;
  yes: string;
  no: string;
}

const fr: EvidenceWords = {
  names: {
    seen: 'Vu',
    declared: 'Attendu',
    reason: 'Raison',
    policy: 'Règles',
    words: 'Mots lisibles',
    failed: 'Clés en défaut',
    characters: 'Caractères',
    result: 'Comparaison',
    source: 'Lu dans',
    member: 'Valeur',
    extended: 'Prolongée',
    bytes: 'Octets',
    limitBytes: 'Limite',
    pixels: 'Pixels',
    limitPixels: 'Limite',
    pages: 'Pages',
    limitPages: 'Limite',
  },
  values: {
    not_declared: 'autre que le document choisi',
    not_automatic: 'confié à une personne par ces règles',
    other_mrz: "bande de lecture d'un autre document",
    no_known_sign: 'aucun signe connu',
    no_sign: 'aucun signe lisible',
    mrz_unreadable: 'bande illisible',
    no_date: 'aucune date lue',
    doubt: 'prolongation incertaine',
    mrz: 'la bande de lecture',
    print: "l'impression",
    kind: 'type de document',
    close: 'proche',
    different: 'différent',
    empty: 'vide',
    truncated: 'incomplet',
    damaged: 'abîmé',
    no_such_page: 'page absente',
    timeout: 'délai dépassé, fichier trop long à lire',
    memory: 'mémoire dépassée, fichier trop lourd à lire',
    crash: 'la lecture automatique a échoué',
    composite: "clé d'ensemble",
    optional: 'zone facultative',
  },
  yes: 'oui',
  no: 'non',
};

const en: EvidenceWords = {
  names: {
    seen: 'Seen',
    declared: 'Expected',
    reason: 'Reason',
    policy: 'Policy',
    words: 'Legible words',
    failed: 'Failed check digits',
    characters: 'Characters',
    result: 'Comparison',
    source: 'Read in',
    member: 'Value',
    extended: 'Extended',
    bytes: 'Bytes',
    limitBytes: 'Limit',
    pixels: 'Pixels',
    limitPixels: 'Limit',
    pages: 'Pages',
    limitPages: 'Limit',
  },
  values: {
    not_declared: 'not the document chosen',
    not_automatic: 'left to a person by this policy',
    other_mrz: 'reading zone of another document',
    no_known_sign: 'no known sign',
    no_sign: 'no legible sign',
    mrz_unreadable: 'unreadable zone',
    no_date: 'no date read',
    doubt: 'extension uncertain',
    mrz: 'the reading zone',
    print: 'the print',
    kind: 'kind of document',
    close: 'close',
    different: 'different',
    empty: 'empty',
    truncated: 'incomplete',
    damaged: 'damaged',
    no_such_page: 'no such page',
    timeout: 'out of time, the file took too long to read',
    memory: 'out of memory, the file is too heavy to read',
    crash: 'the automatic reading failed',
    composite: 'overall check digit',
    optional: 'optional data',
  },
  yes: 'yes',
  no: 'no',
};

export const EVIDENCE_WORDS: Record<Locale, EvidenceWords> = { fr, en };
