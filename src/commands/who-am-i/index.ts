import { z } from 'zod/v4';
import { show } from '../../../cards/card.js';
import type { WhoAmIData } from '../../../cards/who-am-i/data.js';
import { whoAmICard } from '../../../cards/who-am-i/index.js';
import { changeActs } from '../../kinds.js';
import type { Rights } from '../../people/rights.js';
import { Problem } from '../../problem.js';
import type { Command, Turn } from '../command.js';
import { isFiller, wordsOf } from '../words.js';
import { actsAllowed, rolesHeld, rolesLacking, standings } from './standing.js';
import { en, nl } from './text.js';

const input = z.object({});
type Input = z.infer<typeof input>;

export const whoAmI: Command<Input> = {
  name: 'who-am-i',
  phrases: { en: en.phrases, nl: nl.phrases },
  menu: { en: en.menu, nl: nl.menu },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: rest => (wordsOf(rest).every(isFiller) ? {} : undefined),
  async run(_input, turn) {
    const data = await turn.rights().then(
      rights => known(turn, rights),
      error => notRead(turn, error),
    );
    return { card: show(whoAmICard, data), data: { roles: data.roles.map(({ role }) => role), read: data.read } };
  },
};

function known(turn: Turn, rights: Rights): WhoAmIData {
  const { policy } = turn.parts;
  const { id, teamId } = turn.conversation;
  const asking = { policy, rights, person: turn.person, conversation: id, teamId };
  const allowed = actsAllowed(policy);
  return {
    ...nothingKnown(turn),
    read: 'yes',
    roles: rolesHeld(asking),
    lacking: rolesLacking(asking),
    acts: standings(asking),
    notAllowed: changeActs.filter(act => !allowed.includes(act)),
  };
}

/** Rights that cannot be read are no rights; here it is said instead of refused. */
function notRead(turn: Turn, error: unknown): WhoAmIData {
  if (!(error instanceof Problem) || error.code !== 'rights-unreadable') throw error;
  const { permission, status } = error.facts;
  const refused = typeof status === 'number' && typeof permission === 'string';
  return { ...nothingKnown(turn), ...(refused ? { permission, status } : {}) };
}

const nothingKnown = ({ person, parts }: Turn): WhoAmIData => ({
  name: person.name,
  objectId: person.objectId,
  read: 'no',
  permission: '',
  status: 0,
  readAt: parts.clock.now().toISOString(),
  roles: [],
  lacking: [],
  acts: [],
  notAllowed: [],
});
