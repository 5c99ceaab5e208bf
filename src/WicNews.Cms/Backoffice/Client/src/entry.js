import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';
import { hiddenExtensions } from './hidden-extensions.js';
import { extensions } from './extensions.js';
import '@umbraco-cms/backoffice/app';

for (const alias of hiddenExtensions) {
  umbExtensionsRegistry.exclude(alias);
}

umbExtensionsRegistry.registerMany(extensions);
