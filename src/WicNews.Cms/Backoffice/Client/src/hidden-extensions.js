// Single extensions of the served packages whose API is not built. See ../packages.js for whole packages.
// What is hidden here comes back by taking its line away once the endpoints answer.
export const hiddenExtensions = [
  // Headless: there are no templates.
  'Umb.WorkspaceView.DocumentType.Templates',
  // No external sign-in.
  'Umb.CurrentUser.App.ExternalLoginProviders',
  // Stories are public or not published: there are no members to show them to.
  'Umb.Document.PublicAccess',
  // Nothing is fetched from other sites on behalf of editors.
  'Umb.Tiptap.Embed',
  'Umb.Tiptap.Toolbar.EmbeddedMedia',
];

/** What needs mail: not offered where the site sends none. */
export const mailExtensions = [
  'Umb.CollectionAction.User.Invite',
  'Umb.EntityAction.User.Invite',
  'Umb.EntityAction.User.ResendInvite',
  'Umb.EntityAction.Document.Notifications',
];

/** What the server lets administrators do only: not offered to others who look after users. */
export const administratorExtensions = [
  'Umb.CollectionAction.UserGroup.Create',
  'Umb.EntityAction.UserGroup.Delete',
  'Umb.EntityBulkAction.UserGroup.Delete',
  'Umb.WorkspaceAction.UserGroup.Save',
];
