import { type Kernel, openKernel } from '../kernel/openKernel.ts';

let kernel: Kernel | null = null;

/** The kernel of all work on pixels. Its memory is everybody's: nothing is left in it from one call to the next. */
export function pixelKernel(): Kernel {
  kernel ??= openKernel();
  return kernel;
}
