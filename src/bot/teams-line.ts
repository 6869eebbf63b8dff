import { type Clock, minutes } from '../clock.js';
import type { Identity, Reach, Sent, TeamsLine } from '../parts.js';
import { personKey } from '../person.js';
import { type Copies, linkSubject } from './copies.js';
import { NotSent, type Outgoing } from './outgoing.js';
import type { Render } from './render.js';

/** So many 1:1 chats are asked for at a time. */
const atOnce = 4;
const keptMs = minutes(5);

type Answer = Reach | 'no-answer';

export type TeamsLineOptions = {
  readonly outgoing: Outgoing;
  readonly render: Render;
  readonly copies: Pick<Copies, 'keep'>;
  readonly clock: Clock;
};

/** Whom the bot can reach in Teams, found out without sending anything; and one line or card to one person. */
export function createTeamsLine({ outgoing, render, copies, clock }: TeamsLineOptions): TeamsLine {
  const known = new Map<string, { readonly reach: 'yes' | 'no'; readonly at: number }>();
  const time = () => clock.now().getTime();

  /** A 1:1 chat that is there, or can be made, is a place for a card. */
  async function inTheirChat(person: Identity): Promise<Answer> {
    const earlier = known.get(personKey(person));
    if (earlier && time() - earlier.at < keptMs) return earlier.reach;
    const reach = await outgoing.personal(person).then(() => 'yes' as const, whyNot);
    if (known.size > 5000) known.clear();
    if (reach === 'yes' || reach === 'no') known.set(personKey(person), { reach, at: time() });
    return reach;
  }

  return {
    async reach(people, conversation) {
      const here = await membersAmong(outgoing, conversation, people);
      const answers = people.map((person): Reach | undefined => (here.has(personKey(person)) ? 'yes' : undefined));
      const open = people.flatMap((person, index) => (answers[index] ? [] : [{ person, index }]));
      let isAway = false;
      await Promise.all(
        Array.from({ length: atOnce }, async () => {
          // Once Teams is away or busy, nobody waits for the same answer about everybody else.
          for (let next = open.shift(); next && !isAway; next = open.shift()) {
            const answer = await inTheirChat(next.person);
            if (answer === 'no-answer') isAway = true;
            else answers[next.index] = answer;
          }
        }),
      );
      return answers.map(answer => answer ?? 'unknown');
    },
    sendLine: (person, line) => sent(async () => outgoing.line(await outgoing.personal(person), line)),
    sendCard: (person, card, language, link) =>
      sent(async () => {
        const conversation = await outgoing.personal(person);
        const activityId = await outgoing.post(conversation, render(card, language));
        if (link) await copies.keep(linkSubject(link), { conversation, activityId, audience: person, language });
      }),
  };
}

async function sent(send: () => Promise<void>): Promise<Sent> {
  try {
    await send();
    return { ok: true };
  } catch (error) {
    if (!(error instanceof NotSent)) throw error;
    return typeof error.status === 'number' ? { ok: false, status: error.status } : { ok: false };
  }
}

/** Teams refuses with 403 where the app is not installed for somebody, or they blocked it. */
function whyNot(error: unknown): Answer {
  if (!(error instanceof NotSent)) throw error;
  if (error.status === 403) return 'no';
  return error.passes ? 'no-answer' : 'unknown';
}

async function membersAmong(
  outgoing: Outgoing,
  conversation: string,
  people: readonly Identity[],
): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    people.map(async person => ((await isMember(outgoing, conversation, person)) ? [personKey(person)] : [])),
  );
  return new Set(found.flat());
}

/** Not to be told who is there costs only the shorter way. */
async function isMember(outgoing: Outgoing, conversation: string, person: Identity): Promise<boolean> {
  try {
    return (await outgoing.memberIds(conversation, [person.objectId])).length > 0;
  } catch (error) {
    if (error instanceof NotSent) return false;
    throw error;
  }
}

/** Teams is reached through the door, which opens after everything that may want to use it is there. */
export type LateTeams = TeamsLine & { open(line: TeamsLine): void };

export function lateTeams(): LateTeams {
  let real: TeamsLine | undefined;
  return {
    open(line) {
      real = line;
    },
    reach: async (people, conversation) => real?.reach(people, conversation) ?? people.map(() => 'unknown' as const),
    sendLine: async (person, line) => real?.sendLine(person, line) ?? { ok: false },
    sendCard: async (...card) => real?.sendCard(...card) ?? { ok: false },
  };
}
