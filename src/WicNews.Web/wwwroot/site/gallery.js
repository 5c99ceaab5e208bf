// Arrow keys and swipes lead from picture to picture of what is a plain list.
const list = document.querySelector('[data-gallery]');
const items = [...list?.children ?? []];
function go(step) {
  const middle = innerHeight / 2;
  const at = items.findLastIndex(item => item.getBoundingClientRect().top < middle);
  const next = items[Math.min(items.length - 1, Math.max(0, at + step))];
  if (!next) return false;
  next.scrollIntoView();
  next.querySelector('a')?.focus({ preventScroll: true });
  return true;
}
addEventListener('keydown', event => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  // A wide table scrolls by the same keys.
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest('input, textarea, video, .table-frame')) return;
  if (go(step)) event.preventDefault();
});
let from;
// Two fingers pinch; what is enlarged is moved about.
list?.addEventListener('touchstart', ({ touches }) => { from = touches.length === 1 && visualViewport.scale === 1 && touches[0]; }, { passive: true });
list?.addEventListener('touchend', ({ changedTouches: [to] }) => {
  if (!from) return;
  const across = to.clientX - from.clientX;
  if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(to.clientY - from.clientY)) go(across < 0 ? 1 : -1);
  from = null;
});
