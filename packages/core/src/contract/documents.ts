import * as z from 'zod';

/** The document kinds that the registry of `core/src/documents` describes. */
export const DOCUMENT_KINDS = ['cni-1988', 'cni-2021', 'passport-fra', 'residence-permit-fra'] as const;
export const documentKindSchema = z.enum(DOCUMENT_KINDS);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** Documents that are recognised so that they can be refused in their own words. */
export const OTHER_DOCUMENTS = [
  'driving-licence-fra',
  'identity-card',
  'passport',
  'visa',
  'bank-card',
  'bill',
] as const;
export const otherDocumentSchema = z.enum(OTHER_DOCUMENTS);
export type OtherDocument = z.infer<typeof otherDocumentSchema>;

/** A passport's data page counts as `recto`. */
export const SIDES = ['recto', 'verso'] as const;
export const sideSchema = z.enum(SIDES);
export type Side = z.infer<typeof sideSchema>;

/** What a picture shows: one side, or both on one page. */
export const seenSideSchema = z.enum([...SIDES, 'both']);
export type SeenSide = z.infer<typeof seenSideSchema>;

const SIDES_OF_KIND: Record<DocumentKind, readonly Side[]> = {
  'cni-1988': ['recto', 'verso'],
  'cni-2021': ['recto', 'verso'],
  'passport-fra': ['recto'],
  'residence-permit-fra': ['recto', 'verso'],
};

/** The sides a holder gives for a kind, in the order they are asked for. */
export function sidesOf(kind: DocumentKind): readonly Side[] {
  return SIDES_OF_KIND[kind];
}
