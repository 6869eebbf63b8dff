import { z } from 'zod/v4';
import { append } from '../../audit/store.js';
import { roles } from '../../person.js';
import { minimumFor } from '../../scans/minimum.js';
import { type FoundDevices, findDevices } from '../../snapshot/device.js';
import { deviceElsewhere, deviceView } from '../../views/devices/device.js';
import type { Answer, Command, Turn } from '../command.js';
import { refusedForRoles } from '../refused-for-roles.js';
import { withoutInstances } from '../refused-instance.js';
import { en, nl } from './text.js';

/** Names of Macs are up to 63 letters, but people may name them anything. */
const longest = 120;

const input = z.object({
  device: z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^\P{Cc}+$/u),
});
type Input = z.infer<typeof input>;

/** One Mac by its name, serial number or user, on all servers. It names people: in a 1:1 chat only, by role, on record. */
export const checkDevice: Command<Input> = {
  name: 'check-device',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse(rest) {
    const device = rest.replace(/^["'“”‘’`]+|["'“”‘’`]+$/gu, '').trim();
    return device === '' || device.length > longest ? undefined : { device };
  },
  async run({ device }, turn): Promise<Answer> {
    const { parts, language, conversation } = turn;
    if ((await turn.rights()).roles.length === 0) return refusedForRoles(turn, 'check-device', roles);
    if (conversation.scope !== 'personal') return { card: deviceElsewhere(device), data: { refused: 'others-read' } };
    const aliases = parts.settings.instances.map(({ alias }) => alias);
    const [first] = aliases;
    if (!first) return withoutInstances(turn);
    const [looked, minimum] = await Promise.all([
      findDevices(parts, { aliases, name: device }),
      minimumFor(parts, first),
    ]);
    await record(turn, device, looked);
    const card = deviceView({ asked: device, looked, measure: { now: parts.clock.now(), minimum }, language });
    return { card, data: { found: looked.found.length + looked.more, notRead: looked.notRead.length } };
  },
};

/** Who looked up whom. Before it is shown: what could not be recorded is not told. */
async function record({ parts, person }: Turn, asked: string, { found, more }: FoundDevices): Promise<void> {
  const macs = found.map(({ instance, computer }) => `${instance}/${computer.id}`);
  const entry = { event: 'mac-looked-up' as const, person, facts: { asked, macs, more } };
  await parts.database.transaction(trx => append(trx, entry, parts.clock.now()));
}
