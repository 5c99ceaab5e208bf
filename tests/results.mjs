// Reads the .trx files of a run, in order; a later result of the same test replaces the earlier one.
//   node tests/results.mjs FILES...          prints "N passed, N failed, N skipped"; exits 1 where a test failed or none passed
//   node tests/results.mjs --failed FILE     prints the classes that hold failed tests, as a filter for dotnet test; nothing where none failed
import { readFileSync } from 'node:fs';

const attribute = (tag, name) => tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? '';

function read(file) {
  const text = readFileSync(file, 'utf8');
  const classes = new Map();
  for (const [, id, method] of text.matchAll(/<UnitTest [^>]*\bid="([^"]*)"[^>]*>[\s\S]*?(<TestMethod [^>]*>)/g))
    classes.set(id, attribute(method, 'className'));
  return [...text.matchAll(/<UnitTestResult [^>]*>/g)].map(([tag]) => {
    const className = classes.get(attribute(tag, 'testId')) ?? '';
    return { className, test: `${className}.${attribute(tag, 'testName')}`, outcome: attribute(tag, 'outcome') };
  });
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--failed') {
  // A run that broke off says nothing of the tests that it did not reach: it is not mended by trying some again.
  const whole = !/test run was aborted/i.test(readFileSync(rest[0], 'utf8'));
  const failed = new Set((whole ? read(rest[0]) : []).filter(result => result.outcome === 'Failed').map(result => result.className));
  console.log([...failed].map(name => `FullyQualifiedName~${name}.`).join('|'));
} else {
  const outcomes = new Map();
  for (const file of [first, ...rest])
    for (const { test, outcome } of read(file)) {
      if (outcomes.get(test) === 'Failed' && outcome === 'Passed')
        console.log(`Passed when tried again: ${test}`);
      outcomes.set(test, outcome);
    }
  const count = wanted => [...outcomes.values()].filter(wanted).length;
  const passed = count(outcome => outcome === 'Passed');
  const failed = count(outcome => outcome !== 'Passed' && outcome !== 'NotExecuted');
  console.log(`${passed} passed, ${failed} failed, ${count(outcome => outcome === 'NotExecuted')} skipped`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
