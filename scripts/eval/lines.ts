import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const linesOf = <Line>(file: string): readonly Line[] =>
  readFileSync(join(__dirname, '../..', file), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as Line);
