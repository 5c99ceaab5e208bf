import { readFileSync, readdirSync } from 'node:fs';
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
const onDemand = /packages\/(code-editor|markdown-editor|tiptap)\/|external\/(monaco-editor|tiptap)\/|\/assets\/lang\/|\/icons\//;
const libraries = /\/node_modules\/(@umbraco-ui|lit|lit-html|lit-element|@lit|rxjs|luxon|dompurify|marked|@microsoft)\//;

/** Which file a module goes to: what an editor always needs in a few, a package of Umbraco's to a file. */
function chunkOf(id) {
  const path = id.replaceAll('\\', '/');
  if (onDemand.test(path)) return null;
  if (libraries.test(path)) return 'libraries';
  const served = /dist-cms\/packages\/([^/]+)\//.exec(path)?.[1];
  if (served) return `umbraco-${served}`;
  return /dist-cms\/(libs|external)\//.test(path) ? 'umbraco-core' : null;
}

export default defineConfig({
  base: '/umbraco/backoffice/',
  plugins: [onlyServedPackages(), themesAndFonts()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsDir: 'hashed',
    chunkSizeWarningLimit: 10_000,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Some seventeen hundred small files become about a hundred: what an editor always needs in a few, the rest on demand.
        strictExecutionOrder: true,
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkOf, debugName: 'packages' }] },
      },
    },
  },
});
