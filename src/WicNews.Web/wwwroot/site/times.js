// Adds the reader's own time to times given in Wuzhen's, where the two differ.
for (const time of document.querySelectorAll('.times time, .entry__time time, .comment__by time')) {
  const moment = new Date(time.dateTime);
  if (isNaN(moment) || moment.getTimezoneOffset() === -480) continue;
  const sameDay = moment.toDateString() === new Date(time.dateTime.slice(0, 19)).toDateString();
  const day = sameDay ? {} : { day: 'numeric', month: 'short' };
  const written = moment.toLocaleString(document.documentElement.lang === 'en' ? 'en-GB' : 'zh-CN', { ...day, hour: '2-digit', minute: '2-digit' });
  const textContent = time.closest('[data-own-time]').dataset.ownTime.replace('{0}', written);
  const own = Object.assign(document.createElement('span'), { className: 'own-time', textContent });
  const line = time.closest('.times span');
  line ? line.after(' ', own) : time.closest('p').append(' ', own);
}
