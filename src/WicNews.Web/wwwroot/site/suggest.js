// Type-ahead for every search field, by the pattern for a combobox: the field keeps focus, arrows move in the list, Enter opens
// what is chosen or searches. Fields work without it.
const make = (name, values) => Object.assign(document.createElement(name), values);

function optionOf(item, id, kinds) {
  const option = make("li", { id, role: "option", ariaSelected: "false" });
  option.dataset.address = item.url;
  option.append(make("span", { lang: item.lang, textContent: item.text }), make("span", { textContent: kinds[item.type] ?? item.type }));
  return option;
}

function suggestInto(input) {
  const { suggest, suggestions, kinds } = document.querySelector("[data-suggest]").dataset;
  const names = JSON.parse(kinds);
  const list = make("ul", { id: `${input.id}-suggestions`, className: "suggestions", hidden: true, role: "listbox", ariaLabel: suggestions });
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-controls", list.id);
  Object.assign(input, { autocomplete: "off", ariaAutoComplete: "list", ariaExpanded: "false" });
  let timer;
  let running;
  const chosen = () => list.querySelector('[aria-selected="true"]');
  const choose = (option) => {
    for (const other of list.children) other.ariaSelected = other === option;
    option?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option?.id ?? "");
  };
  const fill = (items) => {
    choose(null);
    list.replaceChildren(...items.map((item, number) => optionOf(item, `${list.id}-${number}`, names)));
    list.hidden = items.length === 0;
    input.ariaExpanded = !list.hidden;
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
      // Typed on, or offline.
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

// Fields of new results are taken when first entered.
const field = ".search-field > input:not([role])";
document.querySelectorAll(field).forEach(suggestInto);
addEventListener("focusin", ({ target }) => target.matches(field) && suggestInto(target));
