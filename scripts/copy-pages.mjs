// Copies what the simulator serves from disk (pages, styles, scripts of the browser) beside its compiled code.
import { cpSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const from = join(root, 'src', 'simulator');
const to = join(root, 'dist', 'src', 'simulator');

cpSync(from, to, { recursive: true, filter: path => statSync(path).isDirectory() || extname(path) !== '.ts' });
