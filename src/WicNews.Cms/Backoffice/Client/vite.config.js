import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { servedPackages } from './packages.js';

const uui = join(import.meta.dirname, 'node_modules/@umbraco-ui/uui/dist');

/** Umbraco's app names all its packages; those we do not serve become empty, and so does all that only they import. */
function onlyServedPackages() {
  return {
    name: 'only-served-packages',
    load(id) {
      const match = /dist-cms\/packages\/([^/]+)\/umbraco-package\.js$/.exec(id.replaceAll('\\', '/'));
      return match && !servedPackages.includes(match[1]) ? 'export const extensions = [];' : null;
    },
  };
}

// Our own extensions: Umbraco packages, each with its umbraco-package.json. They are built with the backoffice, whose modules they share.
const ourPackages = readdirSync(join(import.meta.dirname, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(import.meta.dirname, 'src', entry.name, 'umbraco-package.json')))
  .map((entry) => entry.name);

/** Screens of people name the picker of the element library by its tag; the library is not built. */
function noElementLibrary() {
  return {
    name: 'no-element-library',
    load(id) {
      const isPicker = /dist-cms\/packages\/elements\/global-components\/input-element\.element\.js$/.test(id.replaceAll('\\', '/'));
      return isPicker ? `export * from ${JSON.stringify(join(import.meta.dirname, 'src/no-element-picker.ts'))};` : null;
    },
  };
}

/**
 * The dialogue of hostnames makes its list sortable when the hostnames have come, but draws it only when the languages have come too:
 * where these come last, the list can't be sorted and an error is thrown. Here it asks for the hostnames after the languages.
 */
function hostnamesAfterLanguages() {
  const asked = /this\.#requestLanguages\(\);\s*this\.#readDomains\(\);/;
  return {
    name: 'hostnames-after-languages',
    transform(code, id) {
      if (!/culture-and-hostnames-modal\.element\.js$/.test(id.replaceAll('\\', '/'))) return null;
      if (!asked.test(code)) this.error('The dialogue of hostnames no longer asks for languages and hostnames at once: see whether this is still needed.');
      return { code: code.replace(asked, 'this.#requestLanguages().then(() => this.#readDomains());'), map: null };
    },
  };
}

/** The descriptions of our packages, where the host reads them. */
function packageFiles() {
  return {
    name: 'package-files',
    generateBundle() {
      for (const name of ourPackages) {
        const source = readFileSync(join(import.meta.dirname, 'src', name, 'umbraco-package.json'));
        this.emitFile({ type: 'asset', fileName: `packages/${name}/umbraco-package.json`, source });
      }
    },
  };
}

/** Umbraco's theme switch asks for these at fixed addresses, and they ask for their fonts beside them. */
function themesAndFonts() {
  const emit = (context, folder, target) => {
    for (const name of readdirSync(join(uui, folder))) {
      context.emitFile({ type: 'asset', fileName: `${target}/${name}`, source: readFileSync(join(uui, folder, name)) });
    }
  };
  return {
    name: 'themes-and-fonts',
    generateBundle() {
      emit(this, 'themes', 'css');
      emit(this, 'assets/fonts', 'assets/fonts');
    },
  };
}

// What pulls in Monaco or Tiptap, and what only one editor of many asks for, is left in small files that load on demand.
const onDemand = /packages\/(code-editor|markdown-editor|tiptap)\/|external\/(monaco-editor|tiptap)\/|\/assets\/lang\//;
const libraries = /\/node_modules\/(@umbraco-ui|tslib|uuid|lit|lit-html|lit-element|@lit|rxjs|luxon|dompurify|marked|@microsoft)\//;

/** Which file a module goes to. Whatever every editor needs comes in a few: opening a story must not take a hundred requests. */
function chunkOf(id) {
  const path = id.replaceAll('\\', '/');
  if (/\/icon-registry\/icons\//.test(path)) return 'icons';
  // It closes at the next press anywhere. Ready at once, it would be there for the press that opens it; a file of its own comes after.
  if (/core\/search\/search-modal\/search-modal\.element\.js$/.test(path)) return null;
  if (onDemand.test(path)) return null;
  if (libraries.test(path)) return 'libraries';
  if (/dist-cms\/packages\/core\//.test(path)) return 'umbraco-core';
  if (/dist-cms\/packages\//.test(path)) return 'umbraco-packages';
  if (/dist-cms\/(libs|external|apps)\//.test(path)) return 'umbraco-core';
  const language = /Client\/src\/[^/]+\/localization\/(en|zh)\./.exec(path)?.[1];
  if (language) return `words-${language}`;
  if (/Client\/src\/no-element-picker\./.test(path)) return 'umbraco-packages';
  return /Client\/src\/(editing\/(?!localization|manifests)|latest\.|newsroom\/schedules\/time-zones\.)/.test(path) ? 'editing' : null;
}

export default defineConfig({
  base: '/umbraco/backoffice/',
  plugins: [onlyServedPackages(), noElementLibrary(), hostnamesAfterLanguages(), themesAndFonts(), packageFiles()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsDir: 'hashed',
    chunkSizeWarningLimit: 10_000,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', ...Object.fromEntries(ourPackages.map((name) => [name, `src/${name}/manifests.ts`])) },
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: (chunk) => (ourPackages.includes(chunk.name) ? 'packages/[name].js' : 'hashed/[name]-[hash].js'),
        // Some seventeen hundred small files become about a hundred: what an editor always needs in a few, the rest on demand.
        strictExecutionOrder: true,
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkOf, debugName: 'packages' }] },
      },
    },
  },
});
