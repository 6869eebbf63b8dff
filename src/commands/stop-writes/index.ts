import { z } from 'zod/v4';
import { show } from '../../../cards/card.js';
import { writesCard } from '../../../cards/writes/index.js';
import { kindNamed } from '../../changes/kinds/index.js';
import { openProposalFor } from '../../changes/proposals/store.js';
import { type Stopped, stopWrites as stop } from '../../changes/stop-writes.js';
import type { Answer, Command, Turn } from '../command.js';
import { optional } from '../fields.js';
import { refusedProposal } from '../refused-proposal.js';
import { takeWhy } from '../take-why.js';
import { en, nl } from './text.js';

const input = z.object({ reason: optional(2000) });
type Input = z.infer<typeof input>;

/** Any operator stops every write of the bot, at once and alone. */
export const stopWrites: Command<Input> = {
  name: 'stop-writes',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  parse(rest) {
    const reason = takeWhy(rest);
    return reason === undefined ? undefined : { reason };
  },
  async run({ reason }, turn) {
    const { parts, person } = turn;
    const stopped = await stop(parts, { person, rights: await turn.rights(), reason: reason ?? '' });
    return stopped.ok ? answer(turn, stopped) : refusedProposal(turn, stopped, 'operator');
  },
};

async function answer(
  { parts, language, conversation }: Turn,
  { stop: { by, at, reason }, isNew, open, underWay }: Stopped,
): Promise<Answer> {
  const { database, settings } = parts;
  const asked = await openProposalFor(database.kysely, 'start-writes', settings.tenantId);
  const shown = underWay.slice(0, 5).map(({ change, step }) => ({
    number: change.number,
    instance: change.instance,
    step: kindNamed(change.kind).text[language].steps[step]?.title ?? step,
  }));
  const facts = {
    isNew,
    by: by.name,
    at,
    reason,
    underWay: shown,
    open: open.length,
    asked: asked?.number ?? 0,
    mayAsk: conversation.scope === 'personal',
  };
  return { card: show(writesCard, facts), data: { stopped: true, isNew, underWay: shown.map(({ number }) => number) } };
}
