import type { AnyCard } from '../../cards/card.js';
import type { AuditEntry } from '../audit/entry.js';
import { append } from '../audit/store.js';
import type { Command } from '../commands/command.js';
import type { Hearing } from '../commands/heard.js';
import { queueMessage } from '../database/outbox.js';
import { languageOf } from '../language.js';
import type { Parts, TeamsLine } from '../parts.js';
import type { Rights } from '../people/rights.js';
import type { Person } from '../person.js';
import { createActivities } from './activities.js';
import { type Answering, createAnswering, type Login } from './answering.js';
import { createCopies, type Draw } from './copies.js';
import type { Inbound } from './inbound.js';
import { createSender, type LineOf, type Sender } from './notify.js';
import type { Outgoing } from './outgoing.js';
import { createPace, noPace } from './pace.js';
import { languageOfPerson, preferenceOf } from './preferences.js';
import { createRender } from './render.js';
import { createTeamsLine } from './teams-line.js';
import { createTurn, problemOutcome, type TurnWiring } from './turn.js';
import type { MayTell } from './unasked.js';

/** What the bot needs of the folders below it; `main.ts` knows where each comes from. */
export type BotWiring = Hearing & {
  readonly parts: Parts;
  readonly commands: readonly Command<any>[];
  cardNamed(name: string): AnyCard | undefined;
  rightsOf(person: Person): Promise<Rights>;
  readonly draw: Draw;
  readonly lineOf: LineOf;
};

export type Core = {
  readonly answering: Answering;
  readonly sender: Sender;
  /** Whom the bot can reach, and one line or card to one person. */
  readonly teams: TeamsLine;
  /** Deletes what is kept for a day only. */
  tidy(): Promise<void>;
};

/** Everything between a channel (Teams, a terminal) and the commands. */
export function createCore(
  wiring: BotWiring,
  channel: {
    readonly outgoing: Outgoing;
    readonly surroundings?: TurnWiring['surroundings'];
    /** Absent: everywhere, as at a terminal. */
    readonly mayTell?: MayTell;
    /** Teams has limits; a terminal has none. */
    readonly unlimited?: boolean;
    readonly patienceMs?: number;
    readonly signAfterMs?: number;
    /** Only in Teams can somebody be signed in. */
    readonly login?: Login;
  },
): Core {
  const { parts } = wiring;
  const { database, clock, ids, log, settings } = parts;
  const db = database.kysely;
  const { outgoing } = channel;

  const record = async (entry: AuditEntry): Promise<void> => {
    await database.transaction(trx => append(trx, entry, clock.now()));
  };
  const preference = (person: Pick<Person, 'tenantId' | 'objectId'>) => preferenceOf(db, person);
  const render = createRender(wiring.cardNamed);
  const { draw } = wiring;
  const copies = createCopies({ db, outgoing, draw, render, clock, ids, defaultLanguage: settings.language });
  const turnWiring: TurnWiring = {
    parts,
    commands: wiring.commands,
    match: wiring.match,
    understand: wiring.understand,
    rightsOf: wiring.rightsOf,
    record,
    preferenceOf: preference,
    surroundings: channel.surroundings,
  };
  const activities = createActivities(db, clock);

  const answering = createAnswering({
    takeTurn: createTurn(turnWiring),
    onFailure: (inbound, error) =>
      problemOutcome(turnWiring, inbound, languageOf(inbound.locale, settings.language), error),
    activities,
    copies,
    outgoing,
    render,
    log,
    language: settings.language,
    record,
    patienceMs: channel.patienceMs,
    signAfterMs: channel.signAfterMs,
    login: channel.login,
    async queueCopy(subject, inbound: Inbound) {
      const { conversation, person } = inbound;
      const target =
        conversation.scope === 'personal'
          ? ({ to: 'person', tenantId: person.tenantId, objectId: person.objectId } as const)
          : ({ to: 'conversation', conversation: conversation.id } as const);
      const key = `answer:${subject.id}:${conversation.id}`;
      await queueMessage(db, subject.kind, subject.id, target, key, clock.now(), ids);
    },
  });

  const sender = createSender({
    db,
    outgoing,
    copies,
    pace: channel.unlimited ? noPace : createPace(clock),
    clock,
    log,
    lineOf: wiring.lineOf,
    preferenceOf: person => languageOfPerson(db, person, settings.language),
    record,
    updateGapMs: channel.unlimited ? 0 : undefined,
    mayTell: channel.mayTell ?? (async () => 'yes'),
  });
  const teams = createTeamsLine({ outgoing, render, copies, clock });
  return { answering, sender, teams, tidy: () => activities.forget() };
}
