import { z } from 'zod/v4';
import { queueMessage } from '../../database/outbox.js';
import type { Alias } from '../../ids.js';
import { roles } from '../../person.js';
import type { Scan } from '../../scans/scan.js';
import { requestScan } from '../../scans/store.js';
import { scanView } from '../../views/devices/scan.js';
import { note } from '../answers.js';
import type { Answer, Command, Turn } from '../command.js';
import { optional } from '../fields.js';
import { namedInstance } from '../named-instance.js';
import { offerDownload } from '../offer-download.js';
import { refusedForRoles } from '../refused-for-roles.js';
import { refusedInstance, withoutInstances } from '../refused-instance.js';
import { serversAsked } from '../servers-asked.js';
import { en, nl } from './text.js';

const texts = { en, nl };
/** `csv`: a link to a file with the affected Macs, of one server. */
const input = z.object({ instance: optional(300), csv: z.boolean().optional() });
type Input = z.infer<typeof input>;

/** So many fleets are read at once; of more servers, one is named. */
const most = 5;

/**
 * The state of every Mac of a server. It is read in the background: the card shows how far it is, then what was found.
 * For people with a role, since it names people; where others read along it is numbers only.
 */
export const checkDevices: Command<Input> = {
  name: 'check-devices',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse(rest, { instances }) {
    const csv = /(?:^|\s)(?:as |als )?csv$/iu;
    // A scan looks anew whether that is said or not.
    const asked = serversAsked(rest.replace(csv, ''), instances);
    return asked && { instance: asked.instance, ...(csv.test(rest) ? { csv: true } : {}) };
  },
  async run({ instance, csv }, turn) {
    const { settings } = turn.parts;
    if ((await turn.rights()).roles.length === 0) return refusedForRoles(turn, 'check-devices', roles);
    const named = instance === null ? undefined : namedInstance(instance, settings);
    if (named && !named.ok) return refusedInstance(turn, named);
    const aliases = named ? [named.instance.alias] : settings.instances.map(({ alias }) => alias);
    const [only, another] = aliases;
    if (csv && only && !another) return offerDownload(turn, { kind: 'devices-csv', about: { instance: only } });
    if (csv || aliases.length > most) {
      return { card: note('info', texts[turn.language].which(aliases.join(', '))), data: { which: aliases } };
    }
    return scansOf(turn, aliases);
  },
};

async function scansOf(turn: Turn, aliases: readonly Alias[]): Promise<Answer> {
  const { parts, person, conversation, language } = turn;
  const asked = { requester: person, conversation: conversation.id, language };
  const scans = await Promise.all(aliases.map(instance => requestScan(parts, { ...asked, instance })));
  const [first, ...others] = scans;
  if (!first) return withoutInstances(turn);
  for (const other of others) await post(turn, other);
  const host = parts.settings.instances.find(({ alias }) => alias === first.instance)?.host ?? first.instance;
  const now = parts.clock.now();
  return {
    card: scanView({ scan: first, host, detail: 'numbers', settings: parts.settings, language, now }),
    copyOfScan: first.id,
    data: { scans: scans.map(({ id, instance }) => ({ id, instance })) },
  };
}

/** The cards after the first are kept up to date as well, so they are posted as copies of their own. */
async function post({ parts, person, conversation }: Turn, { id }: Scan): Promise<void> {
  const target =
    conversation.scope === 'personal'
      ? ({ to: 'person', tenantId: person.tenantId, objectId: person.objectId } as const)
      : ({ to: 'conversation', conversation: conversation.id } as const);
  const { database, clock, ids } = parts;
  await queueMessage(database.kysely, 'scan', id, target, `scan:${id}:${conversation.id}`, clock.now(), ids);
}
