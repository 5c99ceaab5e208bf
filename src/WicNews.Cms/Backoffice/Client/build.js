// Builds the backoffice into dist/backoffice.zip, the one file that the host serves it from. Every file in it is already compressed.
// Does nothing when no input changed. Two builds at once are safe: the second waits, and finds the work done.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pack } from './pack.js';

const here = import.meta.dirname;
const dist = join(here, 'dist');
const archive = join(dist, 'backoffice.zip');
const stamp = join(dist, 'inputs.sha256');

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(here, file).replaceAll('\\', '/')).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** One build at a time, whoever started it; a lock whose owner died is taken over. */
async function underLock(work) {
  const lock = join(dist, 'building.lock');
  mkdirSync(dist, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const owner = Number(textOf(lock));
      const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
      if (owner ? !isAlive(owner) : age > 5_000) rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function restorePackages() {
  const installed = join(here, 'node_modules', '.restored-from');
  const wanted = hashOf([join(here, 'package.json'), join(here, 'package-lock.json')]);
  if (textOf(installed) === wanted) return;
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.error || npm.status !== 0) throw new Error(`npm ci failed in ${here}${npm.error ? `: ${npm.error.message}` : ''}`);
  writeFileSync(installed, wanted);
}

function checkTypes() {
  const compiler = join(here, 'node_modules', 'typescript', 'bin', 'tsc');
  const check = spawnSync(process.execPath, [compiler, '--project', here], { cwd: here, stdio: 'inherit' });
  if (check.error || check.status !== 0) throw new Error('The extensions of the backoffice do not pass the type check.');
}

async function build() {
  const inputs = [
    ...['package.json', 'package-lock.json', 'tsconfig.json', 'packages.js', 'vite.config.js', 'index.html', 'build.js', 'pack.js'].map((name) => join(here, name)),
    ...filesBelow(join(here, 'src')),
    ...filesBelow(join(here, 'public')),
  ];
  const wanted = hashOf(inputs);
  if (textOf(stamp) !== wanted || !existsSync(archive)) {
    restorePackages();
    checkTypes();
    const { build: bundle } = await import('vite');
    const outDir = join(dist, 'files');
    await bundle({ root: here, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
    await pack(outDir, `${archive}.new`);
    rmSync(outDir, { recursive: true });
    renameSync(`${archive}.new`, archive);
  }
  // Written also when nothing changed: MSBuild compares times, we compare contents.
  writeFileSync(stamp, wanted);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The backoffice needs Node.js 20.19 or later to build; this is ${process.versions.node}.`);
  process.exit(1);
}
await underLock(build);
