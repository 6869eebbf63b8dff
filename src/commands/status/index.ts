import { z } from 'zod/v4';
import { show } from '../../../cards/card.js';
import { statusCard } from '../../../cards/status/index.js';
import { provenHere } from '../../changes/connected.js';
import { explained } from '../../checks/check.js';
import type { Alias } from '../../ids.js';
import type { Parts } from '../../parts.js';
import { valueIn } from '../../snapshot/reading.js';
import type { AskedOfSeveral } from '../../snapshot/snapshots.js';
import { statusBoard } from '../../views/status/board.js';
import { statusFacts } from '../../views/status/index.js';
import type { Answer, Command, Turn } from '../command.js';
import { optional } from '../fields.js';
import { namedInstance } from '../named-instance.js';
import { refusedInstance, withoutInstances } from '../refused-instance.js';
import { lookAround } from './around.js';
import { readStatus } from './read.js';
import { deciding, shownChecks, shownReads } from './shown-checks.js';
import { en, nl } from './text.js';

const input = z.object({
  instance: optional(300),
  /** Of the board, where no instance is named. */
  page: z.number().int().min(1).max(999).nullish(),
  /** Read now, whatever was read a moment ago. */
  fresh: z.boolean().nullish(),
});
type Input = z.infer<typeof input>;

export const status: Command<Input> = {
  name: 'status',
  phrases: { en: en.phrases, nl: nl.phrases },
  menu: { en: en.menu, nl: nl.menu },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: readStatus,
  async run({ instance, page, fresh }, turn) {
    const { instances } = turn.parts.settings;
    const isFresh = fresh === true;
    if (instance) {
      const named = namedInstance(instance, turn.parts.settings);
      return named.ok ? statusOf(turn, named.instance.alias, isFresh) : refusedInstance(turn, named);
    }
    const [only, ...others] = instances;
    if (!only) return withoutInstances(turn);
    return others.length === 0 ? statusOf(turn, only.alias, isFresh) : boardOf(turn, page ?? 1, isFresh);
  },
};

/** One server with everything about it. */
async function statusOf({ parts, language }: Turn, alias: Alias, fresh: boolean): Promise<Answer> {
  const { snapshots, around, proven } = await lookAt(parts, { aliases: [alias], parts: shownReads, fresh });
  const [snapshot] = snapshots;
  const isAlone = parts.settings.instances.length === 1;
  const standing = isAlone ? 'alone' : proven.has(alias) ? 'proven' : 'unproven';
  const records = [...(valueIn(snapshot.partners) ?? []), ...(valueIn(snapshot.compliancePartners) ?? [])];
  const isConnected = records.some(({ state }) => state === 'enabled');
  const findings = explained(shownChecks(isConnected), snapshot);
  const facts = statusFacts({ snapshot, standing, around, findings, language, now: parts.clock.now() });
  const { verdict, because } = facts;
  return { card: show(statusCard, facts), data: { instance: alias, verdict, because } };
}

/** Every declared server in a line. */
async function boardOf({ parts, language }: Turn, page: number, fresh: boolean): Promise<Answer> {
  const aliases = parts.settings.instances.map(({ alias }) => alias);
  const { snapshots, around, proven } = await lookAt(parts, { aliases, parts: deciding, fresh });
  return { card: statusBoard({ snapshots, proven, around, page, language, now: parts.clock.now() }) };
}

/** Both sides, and what stands around them, at the same time. At least one server is asked about. */
async function lookAt(parts: Parts, asked: AskedOfSeveral) {
  const reading = parts.snapshots.read(asked).then(([first, ...others]) => {
    if (!first) throw new Error('nothing was read');
    return [first, ...others] as const;
  });
  const first = reading.then(([snapshot]) => snapshot);
  const [snapshots, around, proven] = await Promise.all([
    reading,
    lookAround(parts, first, asked.fresh ?? false),
    provenHere(parts),
  ]);
  return { snapshots, around, proven };
}
