/** Drawn documents of people who do not exist (`fixtures/`). */
export const SPECIMENS = [
  { name: 'passport', url: new URL('../../../../../fixtures/specimens/passportPhoto.jpg', import.meta.url).href },
  { name: 'newCard', url: new URL('../../../../../fixtures/specimens/cni2021VersoPhoto.jpg', import.meta.url).href },
  { name: 'oldCard', url: new URL('../../../../../fixtures/specimens/cni1988RectoTooSmall.jpg', import.meta.url).href },
] as const;

export type SpecimenName = (typeof SPECIMENS)[number]['name'];
