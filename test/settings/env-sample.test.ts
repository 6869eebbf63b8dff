import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnvFile } from '../../src/settings/env-file.js';
import { instanceVariables, secretNames, variables } from '../../src/settings/variables.js';

const sample = readFileSync(join(__dirname, '../../.env.sample'), 'utf8');

/** Every variable the sample names, set or commented out. */
const named = sample
  .split('\n')
  .map(line => /^(?:# )?([A-Z][A-Z0-9_]*)=/.exec(line)?.[1])
  .filter(name => name !== undefined);

test('the sample names every setting once, and nothing else', () => {
  const expected = [
    ...Object.keys(variables),
    ...secretNames.map(name => `${name}_FILE`),
    ...instanceVariables.map(name => `JAMF_ACME_${name}`),
  ];
  expect([...named].sort()).toEqual(expected.sort());
});

test('every variable is explained by a comment above it', () => {
  const lines = sample.split('\n');
  const isVariable = (line = '') => /^(?:# )?[A-Z][A-Z0-9_]*=/.test(line);
  const bare = lines.filter((line, index) => {
    if (!isVariable(line)) return false;
    let above = index - 1;
    while (isVariable(lines[above])) above -= 1;
    return !/^# [^-]/.test(lines[above] ?? '');
  });
  expect(bare).toEqual([]);
});

test('defaults shown in comments are values that would be accepted', () => {
  const commented = parseEnvFile(sample.replace(/^# ([A-Z][A-Z0-9_]*=)/gm, '$1'));
  for (const [name, rule] of Object.entries(variables)) {
    const value = commented[name];
    if (value) expect({ name, ok: rule.safeParse(value).success }).toEqual({ name, ok: true });
  }
});

test('a file of settings is read as it stands', () => {
  const text = 'A=1\n# B=2\n\nexport C = "x # y"\r\nD=\'it is\'\nE=a=b$c\nnot a line\nF=\n';
  expect(parseEnvFile(text)).toEqual({ A: '1', C: 'x # y', D: 'it is', E: 'a=b$c', F: '' });
});
