import type { Field, FieldName, Fields } from '../contract/report.ts';
import type { DecodedCapture } from '../intake/capture.ts';
import type { FoundMrz } from './tools.ts';

/** All values of a side: the MRZ's where it has them, with what is printed beside; else what is printed. */
export function mergeFields(capture: DecodedCapture, mrz: FoundMrz | null, printed: Fields): Fields {
  if (!mrz) return printed;
  const names = Object.keys(mrz.fields) as FieldName[];
  const fromMrz = names.map((name): [FieldName, Field] => {
    const corners = mrz.fieldCorners[name];
    const field: Field = {
      value: mrz.fields[name]!,
      source: 'mrz',
      confidence: mrz.fieldConfidence[name] ?? 0,
      ...(corners ? { region: corners.map((corner) => capture.toUpright(corner)) } : {}),
    };
    const beside = printed[name];
    if (!beside) return [name, field];
    const { source: _, ...reading } = beside;
    return [name, { ...field, printed: reading }];
  });
  return { ...printed, ...Object.fromEntries(fromMrz) };
}

/** Of two readings of each field, the surer one. */
export function surest(a: Fields, b: Fields): Fields {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])] as FieldName[];
  return Object.fromEntries(
    names.map((name) => [name, (b[name]?.confidence ?? -1) > (a[name]?.confidence ?? -1) ? b[name] : a[name]]),
  );
}
