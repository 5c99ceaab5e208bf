// Results that change in place; without it, pages.
const root = () => document.getElementById("search");
let wanted;
let timer;

async function show(address, keepsFocus) {
  wanted = address;
  const response = await fetch(address);
  const fresh = response.ok && new DOMParser().parseFromString(await response.text(), "text/html");
  const found = fresh && fresh.getElementById("search");
  // Overtaken.
  if (wanted !== address) return;
  if (!found) return location.assign(address);
  const active = document.activeElement;
  const place = placeOf(active);
  const open = new Set([...root().querySelectorAll("details[open] > summary")].map((summary) => summary.textContent));
  for (const details of found.querySelectorAll("details")) details.open ||= open.has(details.firstElementChild.textContent);
  root().replaceWith(found);
  document.title = fresh.title;
  document.querySelector(".language").replaceWith(fresh.querySelector(".language"));
  const status = root().querySelector(".search__status");
  if (keepsFocus && active.id === "q") document.getElementById("q").value = active.value;
  if (place) (root().querySelector(place) ?? status)?.focus({ preventScroll: true });
  enhance();
  // What a status brings with it is not read out, what changes in it is.
  setTimeout(() => status?.replaceChildren(...status.childNodes), 100);
}

// Where the keyboard is, for the next page too.
function placeOf(element) {
  if (!root().contains(element)) return null;
  if (element.dataset.choice) return `[data-choice="${CSS.escape(element.dataset.choice)}"]`;
  if (element.closest(".pager")) return ".hit a";
  return element.name ? `[name="${CSS.escape(element.name)}"]` : ".search__status";
}

function go(address, keepsFocus) {
  clearTimeout(timer);
  history.pushState(null, "", address);
  show(address, keepsFocus).catch(() => location.assign(address));
}

function addressOf(form) {
  const data = new FormData(form);
  const kept = [...data].filter(([name, value]) => value && name + value !== "sortrelevance");
  return form.getAttribute("action") + "?" + new URLSearchParams(kept);
}

function enhance() {
  const form = root().querySelector("form");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(addressOf(form), true);
  });
  form.addEventListener("change", ({ target }) => {
    clearTimeout(timer);
    // A date half typed may be one already.
    if (target.matches(":valid:not(#q)")) timer = setTimeout(() => go(addressOf(form)), target.type === "date" ? 900 : 0);
  });
  root().addEventListener("click", (event) => {
    const link = event.target.closest(":is(.facets, .year-bars, .chips, .search__status, .pager, .search__help) a");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    go(link.href);
    if (link.closest(".pager")) root().scrollIntoView();
  });
}

// Where there is a column for them, the filters lie open.
if (matchMedia("(min-width: 56rem)").matches) for (const facet of document.querySelectorAll(".facet")) facet.open = true;
addEventListener("popstate", () => show(location.href).catch(() => location.reload()));
enhance();
