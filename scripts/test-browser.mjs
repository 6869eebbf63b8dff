// Plays the demo in a real browser. Uses the Chromium of the system (CHROMIUM, or one of the usual names).
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [process.env.CHROMIUM, ...names.flatMap(name => folders.map(folder => join(folder, name)))];
  return candidates.find(isProgram);
}

function isProgram(path) {
  if (!path) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const chromium = findChromium();
if (!chromium) {
  console.error('No Chromium was found: set CHROMIUM to one, or install it (on Debian: apt-get install chromium).');
  process.exit(1);
}
const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', 'browser', '--runInBand'];
const env = { ...process.env, CHROMIUM: chromium };
process.exitCode =
  spawnSync(process.execPath, [...jest, ...process.argv.slice(2)], { env, stdio: 'inherit' }).status ?? 1;
