import { pinhole } from '@rectoverso/fixtures';
import { decodePicture, type Picture, sharpOf } from '../picture.ts';
import { warp } from './warp.ts';

/** One thing that may befall a picture, in memory. */
export interface Change {
  /** The group it is counted in. */
  name: string;
  /** Which one of its group it is. */
  variant?: string;
  apply(picture: Picture): Promise<Picture>;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** How a picture is held under the camera, degrees: in its plane, and from upright towards a direction. */
export interface Pose {
  tilt: number;
  perspective: number;
  towards: number;
}

/** The picture lying on a table, photographed at the same scale. */
export function posed(picture: Picture, { tilt, perspective, towards }: Pose): Picture {
  const { width, height } = picture;
  const [lean, direction] = [radians(perspective), radians(towards)];
  const attitude = { pitch: lean * Math.cos(direction), yaw: lean * Math.sin(direction), roll: radians(tilt) };
  return warp(picture, pinhole([width / 2, height / 2], 1, attitude, { width, height }));
}

export function turned(degrees: number): Change {
  return {
    name: `turned by ${degrees}°`,
    apply: (picture) => decoded(picture, sharpOf(picture).rotate(degrees)),
  };
}

export function tilted(degrees: number): Change {
  return {
    name: `tilted by ±${Math.abs(degrees)}°`,
    variant: `${degrees}°`,
    apply: async (picture) => posed(picture, { tilt: degrees, perspective: 0, towards: 0 }),
  };
}

export function leant(degrees: number, towards: number): Change {
  return {
    name: `perspective ${degrees}°`,
    variant: `towards ${towards}°`,
    apply: async (picture) => posed(picture, { tilt: 0, perspective: degrees, towards }),
  };
}

export function scaled(factor: number): Change {
  return {
    name: `scaled to ${Math.round(factor * 100)} %`,
    apply: (picture) => decoded(picture, sharpOf(picture).resize({ width: Math.round(picture.width * factor) })),
  };
}

/** Made so long on its longer side, px: the size at which times are compared. */
export function made(longSide: number): Change {
  return {
    name: `made ${longSide} px long`,
    apply: (picture) => decoded(picture, sharpOf(picture).resize({ width: longSide, height: longSide, fit: 'inside' })),
  };
}

export function blurred(sigma: number): Change {
  return { name: `blurred, σ ${sigma} px`, apply: (picture) => decoded(picture, sharpOf(picture).blur(sigma)) };
}

export function lit(gain: number): Change {
  return {
    name: `brightness × ${gain}`,
    apply: (picture) => decoded(picture, sharpOf(picture).removeAlpha().linear(gain, 0)),
  };
}

export function compressed(quality: number): Change {
  return {
    name: `JPEG of quality ${quality}`,
    apply: async (picture) =>
      decodePicture(picture.name, await sharpOf(picture).removeAlpha().jpeg({ quality }).toBuffer()),
  };
}

async function decoded(picture: Picture, work: ReturnType<typeof sharpOf>): Promise<Picture> {
  return decodePicture(picture.name, await work.png({ compressionLevel: 0 }).toBuffer());
}
