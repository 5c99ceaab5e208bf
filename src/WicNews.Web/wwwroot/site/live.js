// Asks for changes now and then, until the coverage ends; the reader decides when to see them.
const live = document.querySelector('[data-live]');
const notice = live?.querySelector('.live__news');
let tag = '';
async function ask() {
  if (document.hidden) return;
  const answer = await fetch(location.pathname, { headers: { 'If-None-Match': tag }, cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) return;
  tag = answer.headers.get('ETag');
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = page.querySelector('.live')?.dataset;
  if (!now?.live) clearInterval(timer);
  if (now && now.state !== live.dataset.state && !notice.firstChild) {
    notice.append(Object.assign(document.createElement('a'), { href: location.pathname, textContent: live.dataset.words }));
  }
}
const timer = live && setInterval(ask, 30000);
