// Offers the device's own sharing and printing; without it the e-mail link stays.
for (const tools of document.querySelectorAll('[data-share]')) {
  const add = (words, act) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words });
    button.addEventListener('click', act);
    tools.append(button);
  };
  const { title, url, shareWords, printWords } = tools.dataset;
  if (navigator.share) add(shareWords, () => navigator.share({ title, url }).catch(() => {}));
  add(printWords, () => print());
}
