// Single extensions of the served packages whose API is not built. See ../packages.js for whole packages.
export const hiddenExtensions = [];
