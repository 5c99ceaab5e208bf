// Prints the path of the Chromium that the npm package unpacks: it needs no root and nothing from outside the registry.
import chromium from '@sparticuz/chromium';
console.log(await chromium.executablePath());
