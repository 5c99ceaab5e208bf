// Lets the arrow keys lead from picture to picture. The gallery itself is a plain list.
const list = document.querySelector('[data-gallery]');
const items = list ? [...list.children] : [];
addEventListener('keydown', event => {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest('input, textarea, video')) return;
  const middle = innerHeight / 2;
  const at = items.findLastIndex(item => item.getBoundingClientRect().top < middle);
  const next = items[Math.min(items.length - 1, Math.max(0, at + step))];
  if (!next) return;
  event.preventDefault();
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  next.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
  next.querySelector('a')?.focus({ preventScroll: true });
});
