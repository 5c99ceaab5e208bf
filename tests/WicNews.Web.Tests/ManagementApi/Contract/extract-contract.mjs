// Turns the Management API's contract, as the backoffice package carries it, into data that tests read:
//   contract.json    JSON Schema of every model, and per operation the schemas of its successful answers and of its request:
//                    body (an object of fields where it is a form) and query
//   operations.txt   method and path of every operation (the copy that the product embeds)
// Usage, after `npm ci` of the backoffice client:
//   node extract-contract.mjs <folder of @umbraco-cms/backoffice> [<folder for operations.txt>]
import { readFileSync, writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [packageFolder, operationsFolder] = process.argv.slice(2);
const api = join(packageFolder, 'dist-cms/packages/core/backend-api');
const types = readFileSync(join(api, 'types.gen.d.ts'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const sdk = readFileSync(join(api, 'sdk.gen.js'), 'utf8');

// The generated file uses a small part of TypeScript's type grammar: objects, arrays, unions, intersections, literals.
function parser(text) {
  const tokens = text.match(/'[^']*'|`[^`]*`|[A-Za-z_$][\w$]*|\d+|[{}[\]()<>|&;:?,=]/g) ?? [];
  let at = 0;
  const peek = () => tokens[at];
  const next = () => tokens[at++];
  const take = (token) => (peek() === token ? (at++, true) : false);
  function union() {
    take('|');
    const parts = [intersection()];
    while (take('|')) parts.push(intersection());
    return parts.length === 1 ? parts[0] : { anyOf: parts };
  }
  function intersection() {
    const parts = [postfix()];
    while (take('&')) parts.push(postfix());
    return parts.length === 1 ? parts[0] : { allOf: parts };
  }
  function postfix() {
    let type = primary();
    while (peek() === '[' && tokens[at + 1] === ']') { at += 2; type = { type: 'array', items: type }; }
    return type;
  }
  function primary() {
    const token = next();
    if (token === '(') { const inner = union(); take(')'); return inner; }
    if (token === '{') return object();
    if (token[0] === "'") return { enum: [token.slice(1, -1)] };
    if (token[0] === '`') return { type: 'string' };
    switch (token) {
      case 'string': return { type: 'string' };
      case 'number': return { type: 'number' };
      case 'boolean': return { type: 'boolean' };
      case 'null': return { type: 'null' };
      case 'unknown': case 'never': case 'void': case 'Blob': case 'File': return {};
    }
    if (token === 'Array' && take('<')) { const items = union(); take('>'); return { type: 'array', items }; }
    return { $ref: token };
  }
  function object() {
    const schema = { type: 'object', properties: {}, required: [] };
    while (!take('}')) {
      if (take('[')) { next(); take(':'); union(); take(']'); take(':'); schema.additionalProperties = union(); take(';'); continue; }
      let name = next();
      if (name[0] === "'") name = name.slice(1, -1);
      const optional = take('?');
      take(':');
      schema.properties[name] = union();
      if (!optional) schema.required.push(name);
      take(';');
    }
    if (schema.required.length === 0) delete schema.required;
    return schema;
  }
  return { union };
}

const models = {};
const answers = {};
const requests = {};
for (const [, kind, name, text] of types.matchAll(/^export (?:declare )?(type|enum) (\w+)([\s\S]*?)(?=^export |$(?![\s\S]))/gm)) {
  if (kind === 'enum') {
    models[name] = { enum: [...text.matchAll(/= "([^"]*)"/g)].map((match) => match[1]) };
  } else if (/Responses$/.test(name)) {
    answers[name.slice(0, -'Responses'.length)] = parser(text.replace(/^\s*=/, '')).union().properties;
  } else if (/^(Get|Post|Put|Patch|Delete)\w*Data$/.test(name)) {
    requests[name.slice(0, -'Data'.length)] = request(parser(text.replace(/^\s*=/, '')).union());
  } else if (!/(Data|Errors?|Response)$/.test(name) || /Model\w*$/.test(name)) {
    models[name] = parser(text.replace(/^\s*=/, '')).union();
  }
}

// An absent body or query is written as never, which the parser reads as anything.
function request({ properties, required = [] }) {
  const part = (name) => (properties[name] && Object.keys(properties[name]).length > 0 ? { schema: properties[name], required: required.includes(name) } : undefined);
  return { body: part('body'), query: part('query') };
}

const operations = {};
const asked = {};
for (const [, call, method, url] of sdk.matchAll(/static (\w+)\(options\)[\s\S]*?\.(get|post|put|delete|patch)\(\{[\s\S]*?url: '([^']+)'/g)) {
  const name = call[0].toUpperCase() + call.slice(1);
  const operation = `${method.toUpperCase()} ${url.replace('/umbraco/management/api', '')}`;
  operations[operation] = answers[name] ?? {};
  asked[operation] = requests[name] ?? {};
}

const sorted = (map) => Object.keys(map).sort().map((key) => `${JSON.stringify(key)}:${JSON.stringify(map[key])}`).join(',\n');
writeFileSync(join(here, 'contract.json'), `{"models":{\n${sorted(models)}\n},\n"operations":{\n${sorted(operations)}\n},\n"requests":{\n${sorted(asked)}\n}}\n`);
if (operationsFolder) {
  const lines = Object.keys(operations).sort((left, right) => left.split(' ')[1].localeCompare(right.split(' ')[1], 'en') || left.localeCompare(right, 'en'));
  writeFileSync(join(operationsFolder, 'operations.txt'), lines.join('\n') + '\n');
}
console.log(`${Object.keys(models).length} models, ${Object.keys(operations).length} operations`);
