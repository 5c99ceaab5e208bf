// Type-ahead, and results that change in place. The page is complete without this module.
const root = () => document.getElementById("search");

async function show(address, keepsFocus) {
  const response = await fetch(address, { headers: { Accept: "text/html" } });
  const fresh = response.ok && new DOMParser().parseFromString(await response.text(), "text/html");
  const found = fresh && fresh.getElementById("search");
  if (!found) return location.assign(address);
  const typed = document.activeElement?.id === "q" ? document.activeElement : null;
  const open = new Set([...root().querySelectorAll("details[open] > summary")].map((summary) => summary.textContent));
  for (const details of found.querySelectorAll("details")) if (open.has(details.firstElementChild.textContent)) details.open = true;
  root().replaceWith(found);
  document.title = fresh.title;
  if (typed && keepsFocus) {
    const input = document.getElementById("q");
    input.value = typed.value;
    input.focus();
  }
  enhance();
}

function go(address, keepsFocus) {
  history.pushState(null, "", address);
  show(address, keepsFocus).catch(() => location.assign(address));
}

function addressOf(form) {
  const data = new FormData(form);
  const kept = [...data].filter(([name, value]) => value !== "" && !(name === "sort" && value === "relevance"));
  return form.getAttribute("action") + "?" + new URLSearchParams(kept);
}

function optionOf(item, number, kinds) {
  const option = document.createElement("li");
  option.id = `suggestion-${number}`;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.dataset.address = item.url;
  const text = document.createElement("span");
  text.lang = item.lang;
  text.textContent = item.text;
  const kind = document.createElement("span");
  kind.textContent = kinds[item.type] ?? item.type;
  option.append(text, kind);
  return option;
}

// A list under the field, by the pattern for a combobox: the field keeps the focus, arrows move in the list, Enter opens what is
// chosen or, with nothing chosen, searches for what is typed.
function suggestInto(input, { suggest, suggestions, kinds }) {
  const names = JSON.parse(kinds);
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", suggestions);
  input.after(list);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) input.setAttribute(name, value);
  let timer;
  let running;
  const chosen = () => list.querySelector('[aria-selected="true"]');
  const choose = (option) => {
    chosen()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const fill = (items) => {
    choose(null);
    list.replaceChildren(...items.map((item, number) => optionOf(item, number, names)));
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  };
  const close = () => {
    clearTimeout(timer);
    running?.abort();
    fill([]);
  };
  const ask = async () => {
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    const text = input.value.trim();
    if (!text) return fill([]);
    try {
      const response = await fetch(`${suggest}&q=${encodeURIComponent(text)}`, { signal });
      const items = response.ok ? await response.json() : [];
      if (!signal.aborted && document.activeElement === input) fill(items);
    } catch {
      // Typed on, or no network: the reader can search without suggestions.
    }
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    const options = [...list.children];
    const at = options.indexOf(chosen());
    if (event.key === "ArrowDown") choose(options[at + 1] ?? null);
    else if (event.key === "ArrowUp") choose(at < 0 ? options.at(-1) : options[at - 1] ?? null);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && at >= 0) location.assign(options[at].dataset.address);
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("li");
    if (option) location.assign(option.dataset.address);
  });
  input.form.addEventListener("submit", close);
}

function enhance() {
  const form = root().querySelector("form");
  suggestInto(form.querySelector("#q"), root().dataset);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(addressOf(form), true);
  });
  form.addEventListener("change", (event) => {
    if (event.target.id !== "q") go(addressOf(form), false);
  });
  root().addEventListener("click", (event) => {
    const link = event.target.closest(".facets a, .year-bars a, .chips a, .search__status a, .pager a, .search__help a");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    go(link.href, false);
    if (link.closest(".pager")) root().scrollIntoView();
  });
}

addEventListener("popstate", () => show(location.href, false).catch(() => location.reload()));
enhance();
