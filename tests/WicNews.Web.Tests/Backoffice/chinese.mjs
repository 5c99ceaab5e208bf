// Compares the English words of the backoffice with its Chinese ones and ours: node chinese.mjs CLIENT FOLDER
// FOLDER is where our words are copied to be read as scripts. Prints a line for each fault.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [client, folder] = process.argv.slice(2);

// Words of screens that are not served, and of Umbraco's own dashboards.
const notServed = new Set(
  ('analytics auditTrailsElement codefile grid healthcheck installer libraryDashboard logViewer login macro member memberType modelsBuilder openidErrors ' +
    'packager permissions profiling publicAccess settingsDashboard startupDashboard stylesheet template templateEditor uiCulture welcomeDashboard').split(' '),
);
// The same within sections that are: the models that programmers generate, editors of earlier versions, sign-in by other services.
const notMet = /^(buttons_(generateModels|saveAndGenerate)|content_nestedContent|defaultdialogs_(un)?linkYourConfirm|defaultdialogs_delet(eLayout|ingALayout))/i;

const wordsOf = async (file) => (await import(pathToFileURL(file))).default;
let copies = 0;
async function ourWords(file) {
  const copy = join(folder, `words-${copies++}.mjs`);
  writeFileSync(copy, readFileSync(join(client, 'src', file)));
  return wordsOf(copy);
}
const flat = (words) => new Map(Object.entries(words).flatMap(([section, terms]) => Object.entries(terms).map(([key, term]) => [`${section}_${key}`, term])));
const places = (term) => (typeof term === 'string' ? [...new Set(term.match(/%\d%|\{\d\}/g) ?? [])].sort().join(' ') : null);

const lang = join(client, 'node_modules/@umbraco-cms/backoffice/dist-cms/assets/lang');
const english = flat(await wordsOf(join(lang, 'en.js')));
const chinese = flat(await wordsOf(join(lang, 'zh.js')));
const twoFactor = flat(await ourWords('two-factor/localization/zh.ts'));
const ours = new Map();
for (const name of ['content', 'people', 'screens', 'settings', 'text']) {
  for (const [key, term] of flat(await ourWords(`chinese/${name}.ts`))) {
    if (ours.has(key)) console.log(`${key} stands in two files`);
    ours.set(key, term);
  }
}

for (const key of english.keys()) {
  const known = chinese.has(key) || twoFactor.has(key) || ours.has(key);
  if (!known && !notServed.has(key.split('_')[0]) && !notMet.test(key)) console.log(`${key} has no Chinese`);
}
for (const [key, term] of ours) {
  if (!english.has(key)) console.log(`${key} is no word of the backoffice`);
  else if (chinese.has(key) || twoFactor.has(key)) console.log(`${key} has Chinese already`);
  else if (typeof english.get(key) === 'string' && places(term) !== places(english.get(key))) console.log(`${key} lacks ${places(english.get(key))}`);
}
console.log(`${ours.size} words`);
