// Lighthouse (mobile) on the site that answers at the given address: prints a table, and ends with 1 where a score is below what is promised.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [site, chromium] = process.argv.slice(2);
const pages = [
  ['home', '/'], ['hub', '/2025/'], ['story', '/2025/twenty-four-forums-one-theme/'],
  ['gallery', '/2023/the-tenth-summit-in-pictures/'], ['search', '/search'], ['results', '/search?q=internet'],
];
// Results ask other search engines not to keep them: every query would be a page of its own.
const unmeasured = { results: ['seo'] };
const least = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
const chrome = await launch({ chromePath: chromium, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
let met = true;
console.log('page      ' + Object.keys(least).map(name => name.padStart(15)).join('') + '   LCP, ms   KB before pictures');
try {
  for (const [name, address] of pages) {
    const { lhr } = await lighthouse(site + address, { port: chrome.port, onlyCategories: Object.keys(least), logLevel: 'error' });
    const scores = Object.keys(least).map(id => Math.round(lhr.categories[id].score * 100));
    met &&= Object.entries(least).every(([id, score], index) => scores[index] >= score || unmeasured[name]?.includes(id));
    const requests = lhr.audits['network-requests'].details.items;
    const bytes = requests.filter(item => item.resourceType !== 'Image').reduce((sum, item) => sum + item.transferSize, 0);
    const lcp = Math.round(lhr.audits['largest-contentful-paint'].numericValue);
    console.log(name.padEnd(10) + scores.map((score, index) => (unmeasured[name]?.includes(Object.keys(least)[index]) ? '-' : String(score)).padStart(15)).join('') + String(lcp).padStart(10) + (bytes / 1024).toFixed(1).padStart(21));
    for (const category of Object.values(lhr.categories).filter(({ id }) => !unmeasured[name]?.includes(id)))
      for (const { id, weight } of category.auditRefs) {
        const audit = lhr.audits[id];
        if (weight > 0 && audit.score !== null && audit.score < 0.9) console.log(`    ${category.id}: ${audit.title} ${audit.displayValue ?? ''}`);
      }
  }
} finally {
  await chrome.kill();
}
process.exit(met ? 0 : 1);
