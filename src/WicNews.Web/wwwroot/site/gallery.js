// Arrow keys and swipes lead from picture to picture of what is a plain list.
const list = document.querySelector('[data-gallery]');
const items = list ? [...list.children] : [];
function go(step) {
  const middle = innerHeight / 2;
  const at = items.findLastIndex(item => item.getBoundingClientRect().top < middle);
  const next = items[Math.min(items.length - 1, Math.max(0, at + step))];
  if (!next) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  next.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
  next.querySelector('a')?.focus({ preventScroll: true });
  return true;
}
addEventListener('keydown', event => {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest('input, textarea, video')) return;
  if (go(step)) event.preventDefault();
});
let from = null;
// Two fingers pinch; what is enlarged is moved about.
list?.addEventListener('touchstart', event => { from = event.touches.length === 1 && visualViewport.scale === 1 ? event.touches[0] : null; }, { passive: true });
list?.addEventListener('touchend', event => {
  if (!from) return;
  const to = event.changedTouches[0];
  const across = to.clientX - from.clientX;
  if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(to.clientY - from.clientY)) go(across < 0 ? 1 : -1);
  from = null;
}, { passive: true });
