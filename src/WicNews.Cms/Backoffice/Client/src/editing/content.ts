// The part of documents and media that editors type: values and names. Both kinds have the same shape in the Management API.

export interface ContentValue {
  alias: string;
  culture: string | null;
  segment: string | null;
  editorAlias?: string;
  value: unknown;
}

export interface ContentName {
  culture: string | null;
  segment: string | null;
  name: string;
}

export interface Content {
  values: ContentValue[];
  variants: ContentName[];
}

/** One thing that can differ: a property's value in a language, or the name. */
export interface Field {
  key: string;
  /** The property's alias; null for the name. */
  alias: string | null;
  culture: string | null;
  segment: string | null;
  editorAlias?: string;
  value: unknown;
}

export interface Difference {
  key: string;
  alias: string | null;
  culture: string | null;
  mine: Field | undefined;
  theirs: Field | undefined;
  /** Whether this window changed it too. */
  isMine: boolean;
  isTheirs: boolean;
}

const keyOf = (alias: string | null, culture: string | null, segment: string | null) => `${alias ?? '*name'}|${culture ?? ''}|${segment ?? ''}`;

export function fieldsOf(content: Content): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const { culture = null, segment = null, name } of content.variants) {
    const key = keyOf(null, culture, segment);
    fields.set(key, { key, alias: null, culture, segment, value: name });
  }
  for (const { alias, culture = null, segment = null, editorAlias, value } of content.values) {
    const key = keyOf(alias, culture, segment);
    fields.set(key, { key, alias, culture, segment, editorAlias, value });
  }
  return fields;
}

/** Objects with their members in one order: what is equal in meaning is equal as text. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [name, canonical(member)]),
  );
}

export const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

export function areEqual(one: unknown, other: unknown): boolean {
  if (isEmpty(one) && isEmpty(other)) return true;
  return JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));
}

/** What differs between two states, as the fields of the newer one. */
export function changesBetween(before: Content, after: Content): Field[] {
  const old = fieldsOf(before);
  return [...fieldsOf(after).values()].filter((field) => !areEqual(field.value, old.get(field.key)?.value));
}

/** Compares what this window wants to save with what somebody else saved, from the state that both began with. */
export function compare(base: Content, mine: Content, theirs: Content): Difference[] {
  const [began, own, other] = [fieldsOf(base), fieldsOf(mine), fieldsOf(theirs)];
  return [...new Set([...own.keys(), ...other.keys()])]
    .map((key) => ({ key, was: began.get(key)?.value, mine: own.get(key), theirs: other.get(key) }))
    .filter(({ mine, theirs }) => !areEqual(mine?.value, theirs?.value))
    .map(({ key, was, mine, theirs }) => ({
      key,
      alias: (mine ?? theirs)!.alias,
      culture: (mine ?? theirs)!.culture,
      mine,
      theirs,
      isMine: !areEqual(mine?.value, was),
      isTheirs: !areEqual(theirs?.value, was),
    }));
}

/** Puts fields over a body that is about to be saved; what is not named stays. */
export function withFields<T extends Content>(body: T, fields: Iterable<Field>): T {
  const chosen = new Map([...fields].map((field) => [field.key, field]));
  const values = body.values.map((value) => {
    const field = chosen.get(keyOf(value.alias, value.culture ?? null, value.segment ?? null));
    return field ? { ...value, value: field.value } : value;
  });
  const variants = body.variants.map((variant) => {
    const field = chosen.get(keyOf(null, variant.culture ?? null, variant.segment ?? null));
    return field ? { ...variant, name: field.value as string } : variant;
  });
  const present = new Set(fieldsOf(body).keys());
  for (const field of chosen.values()) {
    if (present.has(field.key)) continue;
    const { alias, culture, segment, editorAlias, value } = field;
    if (alias !== null) values.push({ alias, culture, segment, editorAlias, value });
    else variants.push({ culture, segment, name: value as string });
  }
  return { ...body, values, variants };
}

/** The words of a value, for showing it where its own editor cannot be. */
export function wordsOf(value: unknown): string {
  if (isEmpty(value)) return '';
  if (typeof value === 'string') return value.replace(/<[^>]*>/g, ' ').trim();
  if (typeof value !== 'object') return String(value);
  const words: string[] = [];
  const walk = (node: unknown, name: string) => {
    if (typeof node === 'string' && !/^(key|contentKey|contentTypeKey|mediaKey|contentUdi|udi|editorAlias|alias|culture|segment|mediaTypeAlias|unique|type)$/.test(name)) {
      const text = node.replace(/<[^>]*>/g, ' ').trim();
      if (text) words.push(text);
    } else if (typeof node === 'number') words.push(String(node));
    else if (Array.isArray(node)) node.forEach((member) => walk(member, name));
    else if (node && typeof node === 'object') Object.entries(node).forEach(([member, inner]) => member !== 'layout' && walk(inner, member));
  };
  walk(value, '');
  return words.join(' · ') || JSON.stringify(value);
}
