import { type CallerLimits, DEFAULT_SETTINGS } from '@rectoverso/server';

/** The limits of `RECTOVERSO_LIMITS`, `token=600,tenant=30000`: how many in the window each has; the others stay. */
export function limitsOf(text: string): CallerLimits {
  const limits = { ...DEFAULT_SETTINGS.limits };
  for (const part of text.split(',').filter(Boolean)) {
    const [, name, number] = /^\s*(\w+)=(\d{1,9})\s*$/.exec(part) ?? [];
    if (!name || !isLimit(name, limits) || Number(number) < 1) {
      const names = Object.keys(limits).join(', ');
      throw new Error(`expected RECTOVERSO_LIMITS like token=600, for some of ${names}`);
    }
    limits[name] = { ...limits[name], most: Number(number) };
  }
  return limits;
}

function isLimit(name: string, limits: CallerLimits): name is keyof CallerLimits {
  return Object.hasOwn(limits, name);
}
