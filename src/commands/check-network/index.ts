import { firewallLines } from '../../checks/network/index.js';
import { copyable } from '../../views/checks/copyable.js';
import { readGroupCheck } from '../check/read.js';
import { type CheckInput, type Checking, checkInput, runChecks } from '../check/run.js';
import type { Command } from '../command.js';
import { en, nl } from './text.js';

export const checkNetwork: Command<CheckInput> = {
  name: 'check-network',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input: checkInput,
  alters: false,
  parse: readGroupCheck,
  run: (input, turn) => runChecks({ command: 'check-network', groups: ['network'], beside: firewallOf }, input, turn),
};

/** What the servers that were asked about need, and what all need. */
const firewallOf: Checking['beside'] = (snapshots, { parts, language }) => {
  const { cloud, instances } = parts.settings;
  const asked = instances.filter(({ alias }) => snapshots.some(({ jamf }) => jamf.alias === alias));
  return { firewall: copyable(firewallLines({ cloud, instances: asked }, language), language) };
};
