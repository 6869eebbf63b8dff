import { readGroupCheck } from '../check/read.js';
import { type CheckInput, checkInput, runChecks } from '../check/run.js';
import type { Command } from '../command.js';
import { en, nl } from './text.js';

export const checkNetwork: Command<CheckInput> = {
  name: 'check-network',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input: checkInput,
  alters: false,
  parse: readGroupCheck,
  run: (input, turn) => runChecks({ command: 'check-network', groups: ['network'] }, input, turn),
};
