// Restores libvips. Builds at once are safe: one installs into a folder of its own and puts it in place whole.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const temporary = mkdtempSync(join(here, '.restoring-'));
try {
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(here, name), join(temporary, name));
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: temporary, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.error || npm.status !== 0) throw npm.error ?? new Error('npm ci failed: the system needs a libvips of its own (libvips.so.42).');
  const target = join(here, 'node_modules');
  const old = `${temporary}-old`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(join(temporary, 'node_modules'), target);
  rmSync(old, { recursive: true, force: true });
  const now = new Date();
  utimesSync(join(target, '.package-lock.json'), now, now);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
