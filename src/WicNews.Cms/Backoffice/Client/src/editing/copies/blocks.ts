interface Blocks {
  contentData: { key: string; values?: { culture?: string | null }[] }[];
  expose: { contentKey: string; culture: string | null; segment: string | null }[];
}

const isBlocks = (value: unknown): value is Blocks =>
  typeof value === 'object' && value !== null && Array.isArray((value as Blocks).contentData) && Array.isArray((value as Blocks).expose);

/**
 * A block list with every block part of the story. Umbraco makes a new block that only when its window is submitted; until then it is
 * covered in the list and left out of what is published. Blocks whose text differs by language stay as they are: there it is said for
 * each language.
 */
export function withAllBlocksExposed(value: unknown): unknown {
  if (!isBlocks(value)) return value;
  const exposed = new Set(value.expose.map((entry) => entry.contentKey));
  const hidden = value.contentData.filter((block) => !exposed.has(block.key) && !block.values?.some((one) => one.culture));
  return { ...value, expose: [...value.expose, ...hidden.map((block) => ({ contentKey: block.key, culture: null, segment: null }))] };
}
