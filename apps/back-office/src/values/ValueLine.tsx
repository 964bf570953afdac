import { SIDES } from '@rectoverso/core/contract';
import { Icon, type IconName } from '../page/Icon.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { ReadValue } from './ReadValue.tsx';
import type { Agreement, ValueRow } from './valueRows.ts';

const ICONS = { match: 'pass', mismatch: 'fail', unsure: 'doubt', sidesDiffer: 'fail' } as const satisfies Record<
  Agreement,
  IconName
>;

/** One field: declared, read on each side, and in words whether they agree. */
export function ValueLine({ row: { field, read, declared, agreement } }: { row: ValueRow }) {
  const { texts, contract } = useTexts();
  const sides = SIDES.filter((side) => read[side] !== undefined);
  return (
    <tr className={agreement === null ? undefined : `row-${agreement}`}>
      <th scope="row">
        {contract.fields[field]}
        {agreement !== null && (
          <span className={`agreement agreement-${agreement}`}>
            <Icon name={ICONS[agreement]} size={18} />
            {texts.values[agreement]}
          </span>
        )}
      </th>
      <td>{declared ?? <span className="quiet">–</span>}</td>
      <td>
        {sides.length === 0 && <span className="quiet">{texts.values.notRead}</span>}
        {sides.map((side) => {
          const value = read[side];
          return value && <ReadValue key={side} name={field} side={side} field={value} declared={declared} />;
        })}
      </td>
    </tr>
  );
}
