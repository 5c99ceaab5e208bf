import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';
import { hiddenExtensions } from './hidden-extensions.js';
import { extensions } from './extensions.js';
import { guardSaves } from './editing/saving/guarded-fetch.js';
import '@umbraco-cms/backoffice/app';

for (const alias of hiddenExtensions) {
  umbExtensionsRegistry.exclude(alias);
}

umbExtensionsRegistry.registerMany(extensions);

// Before anything is read: a package's entry point would come after the first story.
guardSaves();
