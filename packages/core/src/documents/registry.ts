import type { DocumentKind } from '../contract/documents.ts';
import { cni1988 } from './cni1988.ts';
import { cni2021 } from './cni2021.ts';
import type { DocumentType } from './documentType.ts';
import { passportFra } from './passportFra.ts';
import { residencePermitFra } from './residencePermitFra.ts';

/** Every kind the program knows: a new one is a file, a test, a line here and a fixture. */
export const DOCUMENT_TYPES: Readonly<Record<DocumentKind, DocumentType>> = {
  'cni-1988': cni1988,
  'cni-2021': cni2021,
  'passport-fra': passportFra,
  'residence-permit-fra': residencePermitFra,
};
