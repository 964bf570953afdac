import type { Fields } from '../contract/report.ts';
import type { PrintedDate } from '../documents/documentType.ts';
import { ALONE } from './settleReadings.ts';

/**
 * Printed dates that do not follow each other as they must: one of them was read at the wrong place, so none of the two
 * is worth more than a reading alone. `order`: fields, earliest first.
 */
export function doubtDisorder(fields: Fields, order: readonly PrintedDate['field'][]): Fields {
  const dates = order.flatMap((name) => (fields[name] ? [{ name, value: fields[name].value }] : []));
  const doubtful = dates.flatMap(({ name, value }, at) => {
    const next = dates[at + 1];
    return next && value >= next.value ? [name, next.name] : [];
  });
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      doubtful.some((one) => one === name) ? { ...field, confidence: Math.min(ALONE, field.confidence) } : field,
    ]),
  );
}
