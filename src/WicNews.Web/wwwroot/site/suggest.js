// Type-ahead for every search field, by the pattern for a combobox: the field keeps the focus, arrows move in a list below it, Enter
// opens what is chosen or, with nothing chosen, searches for what is typed. Fields work without this module.
function optionOf(item, id, kinds) {
  const option = document.createElement("li");
  option.id = id;
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

function suggestInto(input) {
  const { suggest, suggestions, kinds } = document.querySelector("[data-suggest]").dataset;
  const names = JSON.parse(kinds);
  const list = document.createElement("ul");
  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", suggestions);
  input.after(list);
  for (const [name, value] of [["role", "combobox"], ["autocomplete", "off"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) input.setAttribute(name, value);
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
    list.replaceChildren(...items.map((item, number) => optionOf(item, `${list.id}-${number}`, names)));
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

// Fields that come later, as when results change in place, are taken when they are first entered.
const field = ".search-field > input:not([role])";
document.querySelectorAll(field).forEach(suggestInto);
addEventListener("focusin", ({ target }) => target.matches(field) && suggestInto(target));
