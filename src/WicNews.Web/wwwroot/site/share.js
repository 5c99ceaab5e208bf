// Offers the device's own sharing and printing; without it the e-mail link stays.
for (const tools of document.querySelectorAll('[data-share]')) {
  const add = (textContent, onclick) => tools.append(Object.assign(document.createElement('button'), { type: 'button', textContent, onclick }));
  const { title, url, shareWords, printWords } = tools.dataset;
  if (navigator.share) add(shareWords, () => navigator.share({ title, url }).catch(() => {}));
  add(printWords, () => print());
}
