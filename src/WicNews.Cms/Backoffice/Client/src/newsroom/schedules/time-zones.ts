const key = 'wicnews:time-zone';
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** All zones by name; those that a summit newsroom uses most come first. */
export const timeZones: string[] = [...new Set([own, 'Asia/Shanghai', 'UTC', ...Intl.supportedValuesOf('timeZone')])];

/** The zone that this person looked at last, in this browser. */
export const lastTimeZone = (): string => {
  const kept = localStorage.getItem(key);
  return kept && timeZones.includes(kept) ? kept : own;
};

export const keepTimeZone = (zone: string): void => localStorage.setItem(key, zone);
