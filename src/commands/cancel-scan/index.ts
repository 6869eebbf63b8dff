import { z } from 'zod/v4';
import { samePerson } from '../../person.js';
import { cancelScan as cancel } from '../../scans/claim.js';
import type { Scan } from '../../scans/scan.js';
import { runningScan, runningScans, scanById } from '../../scans/store.js';
import { scanView } from '../../views/devices/scan.js';
import { note, recordRefusal } from '../answers.js';
import type { Answer, Command, Turn } from '../command.js';
import { optional } from '../fields.js';
import { namedInstance } from '../named-instance.js';
import { refusedInstance } from '../refused-instance.js';
import { onlyInstance } from '../words.js';
import { en, nl } from './text.js';

const texts = { en, nl };
const input = z.object({ id: optional(80), instance: optional(300) });
type Input = z.infer<typeof input>;

/** Ends the reading of a fleet: for whoever asked for it, and for operators. */
export const cancelScan: Command<Input> = {
  name: 'cancel-scan',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  parse(rest, { instances }) {
    const instance = onlyInstance(rest, instances);
    return instance === undefined ? undefined : { instance };
  },
  async run({ id, instance }, turn) {
    const words = texts[turn.language];
    const named = instance === null ? undefined : namedInstance(instance, turn.parts.settings);
    if (named && !named.ok) return refusedInstance(turn, named);
    const scan = await meant(turn, id, named?.instance.alias);
    if (!scan) return { card: note('info', words.none), data: { refused: 'no-scan' } };
    if (!(await mayCancel(turn, scan))) {
      await recordRefusal(turn, { command: 'cancel-scan', reason: 'not-yours' });
      return { card: note('refused', words.notYours(scan.requester.name)), data: { refused: 'not-yours' } };
    }
    if (!(await cancel(turn.parts, scan.id))) return { card: note('info', words.ended), data: { refused: 'ended' } };
    return answer(turn, (await scanById(turn.parts.database, scan.id)) ?? scan);
  },
};

/** The one that a button names, that of a server, or the only one under way. */
async function meant({ parts }: Turn, id: string | null, instance: string | undefined): Promise<Scan | undefined> {
  const { database, settings } = parts;
  if (id !== null) return scanById(database, id);
  if (instance !== undefined) return runningScan(database, settings.tenantId, instance);
  const running = await runningScans(database, settings.tenantId);
  return running.length === 1 ? running[0] : undefined;
}

const mayCancel = async (turn: Turn, { requester }: Scan): Promise<boolean> =>
  samePerson(requester, turn.person) || (await turn.rights()).has('operator');

function answer({ parts, language, by }: Turn, scan: Scan): Answer {
  const host = parts.settings.instances.find(({ alias }) => alias === scan.instance)?.host ?? scan.instance;
  const card = scanView({ scan, host, detail: 'numbers', settings: parts.settings, language, now: parts.clock.now() });
  // A press is answered in the card's own place; a typed line is answered anew, and the copies follow by themselves.
  return { card, data: { cancelled: scan.id }, ...(by === 'button' ? { copyOfScan: scan.id } : {}) };
}
