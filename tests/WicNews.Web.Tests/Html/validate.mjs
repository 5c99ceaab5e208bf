// Reads HTML files of a folder and prints one line for each fault that the standard names: file, line, rule, message.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const folder = process.argv[2];
const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:standard'] }));
for (const name of (await readdir(folder)).sort()) {
  const report = await validator.validateFile(join(folder, name));
  for (const { messages } of report.results)
    for (const { line, ruleId, message } of messages) console.log(`${name}:${line} ${ruleId}: ${message}`);
}
