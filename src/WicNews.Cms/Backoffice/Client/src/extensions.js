// Extensions of this site, registered like those of any Umbraco package. They live in this bundle and so share its module instances.
export const extensions = [];
