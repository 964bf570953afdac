export { type FoundDocument, findDocuments, type LocateHints } from './findDocuments.ts';
export { type Homography, homography, invertHomography, mapPoint, rectangleCorners } from './homography.ts';
export type { GrayImage, RgbaImage } from './raster.ts';
export { resize } from './resize.ts';
export { straighten } from './straighten.ts';
export { toGray } from './toGray.ts';
