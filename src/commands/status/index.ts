import { z } from 'zod/v4';
import { openChanges, proposalOf, recentChanges } from '../../changes/store.js';
import { checks, findingsOf } from '../../checks/index.js';
import type { Alias } from '../../ids.js';
import type { SnapshotPart } from '../../snapshot/snapshot.js';
import { take } from '../../snapshot/take.js';
import { statusView } from '../../views/status/index.js';
import type { Answer, Command, Turn } from '../command.js';
import { optional } from '../fields.js';
import { namedInstance } from '../named-instance.js';
import { refusedInstance, withoutInstances } from '../refused-instance.js';
import { readStatus } from './read.js';
import { en, nl } from './text.js';

const input = z.object({ instance: optional(300) });
type Input = z.infer<typeof input>;

/** What the card shows by itself; the checks ask for the rest. */
const shown: readonly SnapshotPart[] = [
  'tenant',
  'partners',
  'jamf-apps',
  'partner-app',
  'jamf-version',
  'jamf-notifications',
];
const reads = [...new Set([...shown, ...checks.flatMap(check => check.reads)])];

export const status: Command<Input> = {
  name: 'status',
  phrases: { en: en.phrases, nl: nl.phrases },
  menu: { en: en.menu, nl: nl.menu },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: readStatus,
  async run({ instance }, turn) {
    const { instances } = turn.parts.settings;
    if (!instance) {
      const [first, ...others] = await Promise.all(instances.map(({ alias }) => statusOf(turn, alias)));
      return first ? { ...first, also: others.map(({ card }) => card) } : withoutInstances(turn);
    }
    const named = namedInstance(instance, turn.parts.settings);
    return named.ok ? statusOf(turn, named.instance.alias) : refusedInstance(turn, named);
  },
};

async function statusOf({ parts, language }: Turn, alias: Alias): Promise<Answer> {
  const { database, settings } = parts;
  const [snapshot, open] = await Promise.all([
    take({ ...parts, instances: settings.instances }, { alias, parts: reads }),
    openChanges(database, { tenantId: settings.tenantId }),
  ]);
  const openChange = open.at(0);
  const proposal = openChange && (await proposalOf(database, openChange.id))?.proposal;
  const findings = findingsOf(checks, snapshot);
  const unproven = settings.instances.length > 1 && !(await wasConnectedHere(parts, alias));
  return { card: statusView({ snapshot, unproven, openChange, proposal, findings, language, now: parts.clock.now() }) };
}

/** The partner record does not say which server it hears. A connection that was made and verified here does. */
async function wasConnectedHere({ database, settings }: Turn['parts'], instance: Alias): Promise<boolean> {
  const changes = await recentChanges(database, { tenantId: settings.tenantId, instance, limit: 50 });
  return changes.some(change => change.status === 'done');
}
