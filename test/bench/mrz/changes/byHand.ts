import { seededRandom } from '@rectoverso/fixtures';
import { blurred, type Change, compressed, lit, posed, scaled } from './change.ts';

/**
 * A photo of the picture by hand, `number` of each: tilt to ±20°, perspective to 20°, a scale of 60 to 110 %, a soft
 * lens, some light more or less, a JPEG of quality 60 to 90. The name of the picture and the number decide.
 */
export function byHand(number: number): Change {
  return {
    name: 'by hand: all of it, a little',
    variant: `photo ${number}`,
    async apply(picture) {
      const random = seededRandom(`by hand ${picture.name} ${number}`);
      const pose = {
        tilt: random.between(-20, 20),
        perspective: random.between(0, 20),
        towards: random.between(0, 360),
      };
      const changes = [
        scaled(random.between(0.6, 1.1)),
        blurred(random.between(0.4, 0.9)),
        lit(random.between(0.7, 1.15)),
        compressed(random.integer(60, 90)),
      ];
      let changed = posed(picture, pose);
      for (const { apply } of changes) changed = await apply(changed);
      return changed;
    },
  };
}
