import { z } from 'zod/v4';
import { roles } from '../../person.js';
import { findDevices } from '../../snapshot/device.js';
import { deviceElsewhere, deviceView } from '../../views/devices/device.js';
import type { Answer, Command } from '../command.js';
import { refusedForRoles } from '../refused-for-roles.js';
import { en, nl } from './text.js';

/** Names of Macs are up to 63 letters, but people may name them anything. */
const longest = 120;

const input = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^\P{Cc}+$/u),
});
type Input = z.infer<typeof input>;

/** One Mac by its name, serial number or user, on all servers. It names people: in a 1:1 chat only, and by role. */
export const checkDevice: Command<Input> = {
  name: 'check-device',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse(rest) {
    const name = rest.replace(/^["'“”‘’`]+|["'“”‘’`]+$/gu, '').trim();
    return name === '' || name.length > longest ? undefined : { name };
  },
  async run({ name }, turn): Promise<Answer> {
    const { parts, language, conversation } = turn;
    if ((await turn.rights()).roles.length === 0) return refusedForRoles(turn, 'check-device', roles);
    if (conversation.scope !== 'personal') return { card: deviceElsewhere(name), data: { refused: 'others-read' } };
    const aliases = parts.settings.instances.map(({ alias }) => alias);
    const looked = await findDevices(parts, { aliases, name });
    const card = deviceView({ asked: name, looked, language, now: parts.clock.now() });
    return { card, data: { found: looked.found.length + looked.more, notRead: looked.notRead.length } };
  },
};
