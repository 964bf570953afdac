import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Point } from '../../contract/geometry.ts';
import { applyAffine, invertAffine } from '../../image/affine.ts';
import type { PictureSize } from '../capture.ts';
import type { PagePictures } from './pageScale.ts';
import { fromPoints, type PlacedPage } from './placePage.ts';

/** A picture fills the page if its corners lie this near to the page's, as a share of the page; pdf.js tells them to 0.0005. */
const FILLS_WITHIN = 0.003;

/**
 * What the pictures of a page come to that was drawn as `placed`. Throws where one could not be decoded: a page with a
 * hole must not pass for an empty one.
 */
export function measurePictures(page: PDFPageProxy, placed: PlacedPage): PagePictures {
  const sizes: PictureSize[] = [];
  for (const [id, picture] of page.objs as Iterable<[string, PictureSize | null]>) {
    if (picture === null && id.startsWith('img_')) throw new RangeError(`expected pixels for ${id} but received none`);
    if (picture?.width && picture.height) sizes.push({ width: picture.width, height: picture.height });
  }
  const drawn = drawnPictures(page, placed);
  const [only, ...others] = sizes;
  return {
    pixels: sizes.reduce((sum, { width, height }) => sum + width * height, 0),
    area: drawn.reduce((sum, corners) => sum + areaOf(corners), 0),
    scan: only && others.length === 0 && drawn.length === 1 ? filling(only, drawn[0]!, page) : null,
  };
}

/** Top left, bottom left and top right of a picture on the page, pt. */
type ThreeCorners = readonly [Point, Point, Point];

/** pdf.js gives six numbers a picture: three of its corners, in fractions of the canvas. */
function drawnPictures(page: PDFPageProxy, placed: PlacedPage): ThreeCorners[] {
  const { width, height } = placed;
  const toPoints = invertAffine(fromPoints(placed));
  const numbers = Array.from((page.imageCoordinates ?? []) as ArrayLike<number>);
  const corner = (at: number) => applyAffine(toPoints, [numbers[at]! * width, numbers[at + 1]! * height]);
  return Array.from({ length: Math.floor(numbers.length / 6) }, (_, place) => {
    return [corner(6 * place), corner(6 * place + 2), corner(6 * place + 4)] as const;
  });
}

function areaOf([[x0, y0], [x1, y1], [x2, y2]]: ThreeCorners): number {
  return Math.abs((x0 - x1) * (y2 - y1) - (x2 - x1) * (y0 - y1));
}

/** The size of a picture as it lies on the page it fills, turned or not; null where it leaves some of the page free. */
function filling({ width, height }: PictureSize, corners: ThreeCorners, page: PDFPageProxy): PictureSize | null {
  const paper = page.getViewport({ scale: 1 });
  const fills = corners.every(([x, y]) => isAtEnd(x / paper.width) && isAtEnd(y / paper.height));
  if (!fills || areaOf(corners) < 0.5 * paper.width * paper.height) return null;
  const [[x0], , [x2]] = corners;
  return Math.abs(x2 - x0) > paper.width / 2 ? { width, height } : { width: height, height: width };
}

function isAtEnd(share: number): boolean {
  return Math.min(Math.abs(share), Math.abs(share - 1)) <= FILLS_WITHIN;
}
