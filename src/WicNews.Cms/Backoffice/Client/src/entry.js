import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';
import { administratorExtensions, hiddenExtensions, mailExtensions } from './hidden-extensions.js';
import { extensions } from './extensions.js';
import { guardSaves } from './editing/saving/guarded-fetch.js';
import '@umbraco-cms/backoffice/app';

for (const alias of hiddenExtensions) {
  umbExtensionsRegistry.exclude(alias);
}
for (const alias of administratorExtensions) {
  umbExtensionsRegistry.appendCondition(alias, { alias: 'Umb.Condition.CurrentUser.IsAdmin' });
}

// The server says that passwords can be reset exactly where it sends mail.
// Not awaited: an await up here would make the bundler split everything into small files.
fetch('/umbraco/management/api/v1/server/configuration')
  .then((answer) => answer.json())
  .catch(() => ({}))
  .then((configuration) => {
    if (!configuration.allowPasswordReset) for (const alias of mailExtensions) umbExtensionsRegistry.exclude(alias);
  });

umbExtensionsRegistry.registerMany(extensions);

// Before anything is read: a package's entry point would come after the first story.
guardSaves();
