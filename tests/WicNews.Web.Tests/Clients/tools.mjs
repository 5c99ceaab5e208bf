// Works at a running site through Umbraco's own MCP server, as a program of an API user would: node tools.mjs ADDRESS CLIENT-ID SECRET.
// Prints a line for each tool that did what it says, and ends with 1 at the first that did not.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { createRequire } from 'node:module';

const [address, clientId, secret] = process.argv.slice(2);
const server = createRequire(import.meta.url).resolve('@umbraco-cms/mcp-dev');
const client = new Client({ name: 'wicnews-tests', version: '1.0.0' });
await client.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: [server],
    env: { ...process.env, UMBRACO_CLIENT_ID: clientId, UMBRACO_CLIENT_SECRET: secret, UMBRACO_BASE_URL: address },
  }),
);

/** Calls a tool; what it answers, or an error that says what went wrong. */
async function use(tool, input = {}) {
  const answer = await client.callTool({ name: tool, arguments: input });
  const text = answer.content?.map((part) => part.text ?? '').join('\n') ?? '';
  if (answer.isError || answer.structuredContent?.status >= 400) throw new Error(`${tool}: ${text}`);
  console.log(`ok ${tool}`);
  if (answer.structuredContent) return answer.structuredContent;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function expect(is, what) {
  if (!is) throw new Error(`Not so: ${what}`);
}

const textOf = (value) => JSON.stringify(value);

/** Types: read, make, change, copy, delete. */
async function workOnTypes() {
  expect(textOf(await use('get-all-document-types')).includes('Article'), 'the article is among all document types');
  expect(textOf(await use('get-document-type-root', { skip: 0, take: 100 })).length > 10, 'the tree of document types has a root');
  expect(textOf(await use('get-media-type-root', { skip: 0, take: 100 })).includes('Image'), 'Image is among the media types');
  const dataTypes = await use('get-all-data-types');
  expect(textOf(dataTypes).includes('Textstring'), 'Textstring is among the data types');
  const textId = (await use('find-data-type', { name: 'Textstring' })).items[0].id;

  const stamp = Date.now();
  const [alias, typeName] = [`note${stamp}`, `Note ${stamp}`];
  await use('create-document-type', {
    name: typeName,
    alias,
    icon: 'icon-document',
    allowedAsRoot: true,
    properties: [{ name: 'Title', alias: 'title', dataTypeId: textId, group: 'Content', mandatory: false, sortOrder: 0 }],
  });
  const id = (await use('get-document-type-tree-search', { query: typeName })).items.find((type) => type.name === typeName).id;
  const type = await use('get-document-type-by-id', { id });
  expect(type.alias === alias && type.properties[0].alias === 'title', 'the made type is read as it was made');

  const name = `Short text ${stamp}`;
  await use('create-data-type', { name, editorAlias: 'Umbraco.TextBox', editorUiAlias: 'Umb.PropertyEditorUi.TextBox', values: [{ alias: 'maxChars', value: 20 }] });
  const dataTypeId = (await use('find-data-type', { name })).items[0].id;
  expect((await use('get-data-type', { id: dataTypeId })).values[0].value === 20, 'the made data type keeps its configuration');
  await use('delete-data-type', { id: dataTypeId });
  return id;
}

/** Documents: make, read, list, change, publish, unpublish, throw away, delete. */
async function workOnDocuments(documentTypeId) {
  expect((await use('get-document-root', { skip: 0, take: 100 })).items.length > 0, 'there are documents');
  await use('create-document', { documentTypeId, name: 'A note', values: [{ editorAlias: 'Umbraco.TextBox', alias: 'title', culture: null, segment: null, value: 'First words' }] });
  const id = (await use('get-document-root', { skip: 0, take: 100 })).items.find((item) => item.variants[0].name === 'A note').id;
  expect((await use('get-document-by-id', { id })).values[0].value === 'First words', 'the value is kept');
  await use('update-document-properties', { id, properties: [{ alias: 'title', value: 'Better words' }] });
  await use('update-document-name', { id, name: 'A better note' });
  await use('publish-document', { id, data: { publishSchedules: [{ culture: null }] } });
  const published = await use('get-document-publish', { id });
  expect(published.values[0].value === 'Better words' && published.variants[0].name === 'A better note', 'what is published is what was written last');
  expect(textOf(await use('search-document', { query: 'better', skip: 0, take: 10 })).includes(id), 'it is found');
  await use('get-document-urls', { id: [id] });
  await use('get-document-audit-log', { id, skip: 0, take: 10 });
  await use('unpublish-document', { id, data: { cultures: null } });
  await use('move-document-to-recycle-bin', { id });
  expect(textOf(await use('get-recycle-bin-document-root', { skip: 0, take: 100 })).includes(id), 'it lies in the bin');
  await use('delete-from-recycle-bin', { id });
  await use('delete-document-type', { id: documentTypeId });
}

/** Media: upload, read, list, throw away, delete. */
async function workOnMedia() {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==';
  await use('create-media', { sourceType: 'base64', name: 'dot.png', mediaTypeName: 'Image', fileAsBase64: png });
  const id = (await use('get-media-root', { skip: 0, take: 100 })).items.find((item) => item.variants[0].name === 'dot.png').id;
  expect(textOf(await use('get-media-by-id', { id })).includes('umbracoFile'), 'the picture has its file');
  expect(textOf(await use('get-media-urls', { id: [id] })).includes('/media/'), 'the file has an address');
  await use('move-media-to-recycle-bin', { id });
  await use('delete-media-from-recycle-bin', { id });
}

try {
  await workOnDocuments(await workOnTypes());
  await workOnMedia();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await client.close();
}
