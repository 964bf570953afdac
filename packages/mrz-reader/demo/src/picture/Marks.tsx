import type { MrzCharacter, MrzReading } from '../../../src/index.ts';
import { isDoubtful } from '../answer/isDoubtful.ts';

/** The outline of the zone, the cell of each character, and above it what was read: the bolder, the less sure. */
export function Marks({ reading: { corners, characters } }: { reading: MrzReading }) {
  return (
    <g>
      <polygon className="outline" points={corners.flat().join(' ')} />
      {characters.map((character) => (
        <Mark key={`${character.line} ${character.column}`} character={character} />
      ))}
    </g>
  );
}

function Mark({ character }: { character: MrzCharacter }) {
  const { box, text, confidence } = character;
  const [[ax, ay], [bx, by], , [dx, dy]] = box;
  const height = Math.hypot(dx - ax, dy - ay);
  const angle = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
  // The foot of the text stands a little above the cell, seen in reading direction.
  const foot = [(ax + bx) / 2 + 0.22 * (ax - dx), (ay + by) / 2 + 0.22 * (ay - dy)];
  return (
    <g className={isDoubtful(confidence) ? 'mark mark-doubtful' : 'mark'}>
      <polygon points={box.flat().join(' ')} strokeWidth={1 + 4 * (1 - confidence)} />
      <text
        transform={`translate(${foot[0]} ${foot[1]}) rotate(${angle})`}
        fontSize={0.74 * height}
        fontWeight={Math.round(450 + 450 * (1 - confidence))}
        textAnchor="middle"
      >
        {text}
      </text>
    </g>
  );
}
