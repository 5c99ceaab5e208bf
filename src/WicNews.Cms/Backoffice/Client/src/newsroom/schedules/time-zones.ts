const key = 'wicnews:time-zone';
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** All zones by name; those that a summit newsroom uses most come first. */
export const timeZones: string[] = [...new Set([own, 'Asia/Shanghai', 'UTC', ...Intl.supportedValuesOf('timeZone')])];

/** The zone that this person looked at last, in this browser. */
export const lastTimeZone = (): string => {
  const kept = localStorage.getItem(key);
  return kept && timeZones.includes(kept) ? kept : own;
};

/** A moment by the clock of that zone, and the zone's name: a time without one is read as one's own. */
export const inTimeZone = (zone: string): Intl.DateTimeFormatOptions => ({
  year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: zone, timeZoneName: 'short',
});

/** A moment by this person's own clock, said in the same way. */
export const here: Intl.DateTimeFormatOptions = inTimeZone(own);

/** A moment as the clock on the wall of that zone says it, in the form of an input for date and time. */
export const onTheWall = (moment: string, zone: string): string =>
  new Date(moment)
    .toLocaleString('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
    .replace(' ', 'T');

export const keepTimeZone = (zone: string): void => localStorage.setItem(key, zone);
