// Asks now and then for new entries, and says so politely; the reader decides when to see them.
const live = document.querySelector('[data-live="running"]');
const notice = live?.querySelector('.live__news');
let tag = null;
async function ask() {
  if (document.hidden) return;
  const answer = await fetch(location.pathname, { headers: tag ? { 'If-None-Match': tag } : {}, cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) return;
  tag = answer.headers.get('ETag');
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const count = page.querySelector('[data-live], .live')?.dataset.count;
  if (count && count !== live.dataset.count && !notice.firstChild) {
    notice.append(Object.assign(document.createElement('a'), { href: location.pathname, textContent: live.dataset.words }));
  }
}
if (live && notice) setInterval(ask, 30000);
