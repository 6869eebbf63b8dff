import type { Command } from '../command.js';
import { readCheck } from './read.js';
import { type CheckInput, checkInput, runChecks } from './run.js';
import { en, nl } from './text.js';

/** All that can be read at once. The Macs themselves take longer: `check-devices`. */
const groups = ['connection', 'prerequisites', 'permissions', 'policies', 'network'] as const;

export const check: Command<CheckInput> = {
  name: 'check',
  phrases: { en: en.phrases, nl: nl.phrases },
  menu: { en: en.menu, nl: nl.menu },
  help: { en: en.help, nl: nl.help },
  input: checkInput,
  alters: false,
  parse: readCheck,
  run: (input, turn) => runChecks({ command: 'check', groups }, input, turn),
};
