import { grantRows } from '../../checks/permissions/index.js';
import { readGroupCheck } from '../check/read.js';
import { type CheckInput, type Checking, checkInput, runChecks } from '../check/run.js';
import type { Command } from '../command.js';
import { en, nl } from './text.js';

export const checkPermissions: Command<CheckInput> = {
  name: 'check-permissions',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input: checkInput,
  alters: false,
  parse: readGroupCheck,
  run: (input, turn) =>
    runChecks({ command: 'check-permissions', groups: ['permissions'], beside: grantsOf }, input, turn),
};

/** The apps are the tenant's: any server's snapshot shows the same. */
const grantsOf: Checking['beside'] = ([snapshot]) => ({ grants: snapshot ? grantRows(snapshot) : [] });
