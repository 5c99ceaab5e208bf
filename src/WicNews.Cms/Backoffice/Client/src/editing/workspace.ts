import type { UmbContentDetailModel } from '@umbraco-cms/backoffice/content';
import type { UmbContentDetailWorkspaceContextBase } from '@umbraco-cms/backoffice/content';
import { changesBetween, fieldsOf, type Content, type Field } from './content.js';
import { placeOf, placeOfNew, type Place } from './place.js';

/** The workspace of a document or of media: the same base class. */
export type ContentWorkspace = UmbContentDetailWorkspaceContextBase<any, any, any, any>;

type Detail = UmbContentDetailModel & { documentType?: { unique: string }; mediaType?: { unique: string } };

export const contentOf = (data: unknown): Content | undefined => (data ? (data as Content) : undefined);

export function placeOfWorkspace(workspace: ContentWorkspace): Place | undefined {
  const unique = workspace.getUnique();
  if (!unique) return undefined;
  const entityType = workspace.getEntityType();
  if (!workspace.getIsNew()) return placeOf(entityType, unique);
  const data = workspace.getData() as Detail | undefined;
  const type = data?.documentType?.unique ?? data?.mediaType?.unique;
  const parent = workspace._internal_getCreateUnderParent()?.unique ?? null;
  return type ? placeOfNew(entityType, parent, type) : undefined;
}

/** What is typed and not saved. */
export function unsaved(workspace: ContentWorkspace): Field[] {
  const [base, now] = [contentOf(workspace.getPersistedData()), contentOf(workspace.getData())];
  return base && now ? changesBetween(base, now) : [];
}

/** What the form shows and what it compares itself with; Umbraco has no public way to change them for a language that was not saved. */
export function dataOf(workspace: ContentWorkspace) {
  return (workspace as unknown as { _data: { setPersisted(data: Content): void; setCurrent(data: Content | undefined): void } })._data;
}

/** Fields as content again, the form in which copies are kept. */
export function contentOfFields(fields: Iterable<Field>): Content {
  const all = [...fields];
  return {
    values: all.flatMap(({ alias, culture, segment, editorAlias, value }) => (alias === null ? [] : [{ alias, culture, segment, editorAlias, value }])),
    variants: all.flatMap(({ alias, culture, segment, value }) => (alias === null ? [{ culture, segment, name: String(value ?? '') }] : [])),
  };
}

export function pick(content: Content, keys: Iterable<string>): Content {
  const fields = fieldsOf(content);
  return contentOfFields([...keys].flatMap((key) => fields.get(key) ?? []));
}

export function titleOf(workspace: ContentWorkspace): string {
  const names = contentOf(workspace.getData())?.variants ?? [];
  return names.find((variant) => variant.name)?.name.slice(0, 500) ?? '';
}

/** How a field is called where it is edited. */
export async function labelOf(workspace: ContentWorkspace, alias: string | null, nameLabel: string): Promise<string> {
  if (alias === null) return nameLabel;
  return (await workspace.structure.getPropertyStructureByAlias(alias))?.name ?? alias;
}
