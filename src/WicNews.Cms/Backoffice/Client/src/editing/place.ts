/** What a window has open, as the server names it. */
export type Place = string;

export const placeOf = (entityType: string, unique: string): Place => `${entityType}:${unique.toLowerCase()}`;

export const placeOfNew = (entityType: string, parent: string | null, type: string): Place =>
  `new:${entityType}:${parent?.toLowerCase() ?? 'root'}:${type.toLowerCase()}`;
