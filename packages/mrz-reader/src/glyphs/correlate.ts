import { pixelKernel } from '../pixels/pixelKernel.ts';
import type { GrayImage } from '../raster.ts';
import type { Templates } from './templates.ts';

/** Cells that vary less than this share of the strip's own variation are blank, whatever their noise resembles. */
const BLANK_SHARE = 0.35;
/** Cells may leave the strip by so many px: its border is repeated. */
const MARGIN_PX = 8;
const INTEGER = 2;
const FLOAT = 4;

/**
 * Compares cells of a strip of text, dark on light, with every glyph: the highest normalised cross-correlation, -1 to 1,
 * of the cell at each of `places` (px of its top left: x, y, x, y …). A cell may leave the strip by 8 px.
 */
export function correlate(
  strip: GrayImage,
  { width, height, values, unit }: Templates,
  places: Int32Array,
  kernel = pixelKernel(),
): Float32Array {
  const count = places.length / 2;
  const templates = 0;
  const cell = templates + values.byteLength;
  const offsets = cell + width * height * INTEGER;
  const output = offsets + count * FLOAT;
  const ink = output + count * FLOAT;
  const stride = strip.width + 2 * MARGIN_PX;
  const memory = kernel.reserve(ink + stride * (strip.height + 2 * MARGIN_PX));

  new Int16Array(memory, templates, values.length).set(values);
  layInk(new Uint8Array(memory, ink), strip);
  const at = new Uint32Array(memory, offsets, count);
  for (let i = 0; i < count; i++) at[i] = (places[2 * i + 1]! + MARGIN_PX) * stride + places[2 * i]! + MARGIN_PX;
  kernel.correlate({
    strip: ink,
    stride,
    places: offsets,
    count,
    cell,
    rows: height,
    eighths: width / 8,
    templates,
    glyphs: values.length / (width * height),
    floor: Math.max(1e-6, BLANK_SHARE * deviation(strip.data) * Math.sqrt(width * height)),
    unit,
    output,
  });
  return new Float32Array(memory, output, count).slice();
}

/** Lays the strip's darkness into memory with its border repeated on every side. */
function layInk(bytes: Uint8Array, { data, width, height }: GrayImage): void {
  const stride = width + 2 * MARGIN_PX;
  for (let y = 0; y < height + 2 * MARGIN_PX; y++) {
    const row = Math.min(height - 1, Math.max(0, y - MARGIN_PX)) * width;
    const to = y * stride + MARGIN_PX;
    for (let x = 0; x < width; x++) bytes[to + x] = 255 - data[row + x]!;
    bytes.fill(255 - data[row]!, y * stride, to);
    bytes.fill(255 - data[row + width - 1]!, to + width, (y + 1) * stride);
  }
}

function deviation(data: Uint8Array): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < data.length; i++) {
    const value = data[i]!;
    sum += value;
    squares += value * value;
  }
  const mean = sum / data.length;
  return Math.sqrt(Math.max(0, squares / data.length - mean * mean));
}
