// Adds the reader's own time to times given in Wuzhen's, where the two differ.
for (const time of document.querySelectorAll('.times time, .entry__time time')) {
  const moment = new Date(time.dateTime);
  if (Number.isNaN(moment.getTime()) || moment.getTimezoneOffset() === -480) continue;
  time.title = moment.toLocaleString(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' });
}
