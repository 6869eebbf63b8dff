import { type Shown, show } from '../../cards/card.js';
import type { NoteData } from '../../cards/note/data.js';
import { noteCard } from '../../cards/note/index.js';
import { problemCard } from '../../cards/problem/index.js';
import { welcomeCard } from '../../cards/welcome/index.js';
import type { AuditEntry } from '../audit/entry.js';
import type { Answer, Command, Request, Turn } from '../commands/command.js';
import { type Heard, type Hearing, heard } from '../commands/heard.js';
import type { CommandName } from '../kinds.js';
import { type Language, languageOf } from '../language.js';
import type { Parts } from '../parts.js';
import type { Rights } from '../people/rights.js';
import type { Person } from '../person.js';
import { Problem } from '../problem.js';
import { admit, barredBy, type NotServed, type Surroundings } from './admission.js';
import type { Act, Inbound } from './inbound.js';
import { text } from './text.js';

/** Where an utterance led: for programs that watch the bot (`npm run chat -- --jsonl`). */
export type Route = Request | 'none';

/** One answer, not yet drawn: who draws it decides whether it is a message, an invoke's answer or a dialog. */
export type Outcome = {
  readonly kind: 'answer' | 'refused' | 'problem';
  readonly shown: Shown;
  readonly language: Language;
  readonly route: Route;
  readonly copyOf?: Answer['copyOf'];
  readonly copyOfProposal?: Answer['copyOfProposal'];
  readonly copyOfScan?: Answer['copyOfScan'];
  readonly link?: Answer['link'];
  readonly asksSignIn?: Answer['asksSignIn'];
  readonly once?: Answer['once'];
  readonly aside?: Answer['aside'];
  readonly viewers?: Answer['viewers'];
  readonly data?: Answer['data'];
  /** Set when it is the form of a dialog. */
  readonly dialogTitle?: string;
};

export type TurnWiring = Hearing & {
  readonly parts: Parts;
  readonly commands: readonly Command<any>[];
  rightsOf(person: Person): Promise<Rights>;
  record(entry: AuditEntry): Promise<void>;
  preferenceOf(person: Person): Promise<Language | undefined>;
  /** Who else is there, and who is who; absent where everybody is known. */
  readonly surroundings?: Surroundings;
};

export type TakeTurn = (inbound: Inbound) => Promise<Outcome | undefined>;

/**
 * What somebody did -> what the bot answers. A typed line and a press become the same request: same schema, same
 * rights, same audit. Nothing is thrown from here: this is the one place where surprises end.
 */
export function createTurn(wiring: TurnWiring): TakeTurn {
  return async inbound => {
    if (inbound.act.is === 'other') return undefined;
    let language = languageOf(inbound.locale, wiring.parts.settings.language);
    try {
      const chosen = await wiring.preferenceOf(inbound.person);
      language = chosen ?? language;
      return await answered(wiring, inbound, language, chosen);
    } catch (error) {
      return problemOutcome(wiring, inbound, language, error);
    }
  };
}

async function answered(
  wiring: TurnWiring,
  inbound: Inbound,
  language: Language,
  chosen: Language | undefined,
): Promise<Outcome | undefined> {
  const { act } = inbound;
  const admission = await admit(wiring.parts.settings, inbound, wiring.surroundings);
  const stranger = admission.to === 'nothing' ? admission.because : undefined;
  if (act.is === 'installed') return stranger === 'other-tenant' ? undefined : welcome(wiring, inbound, language);
  if (stranger) return notServed(wiring, inbound, language, stranger);
  if (act.is === 'broken') return refusal(wiring, inbound, language, 'unknown-button', text[language].oldButton);
  if (act.is === 'other') return undefined;

  const asked = act.is === 'say' ? await said(wiring, act.text) : pressed(act.request);
  // A question is answered in its own language; with a command, who chose a language keeps it.
  const spoken = (asked.isFree ? (asked.language ?? chosen) : (chosen ?? asked.language)) ?? language;
  const command = wiring.commands.find(each => each.name === asked.request.name);
  if (!command) return refusal(wiring, inbound, language, 'unknown-button', text[language].oldButton);
  const barred = barredBy(admission, command, asked.request.input);
  if (barred) return notServed(wiring, inbound, spoken, barred);
  // A card refreshes itself to show something; what alters takes a press.
  if (act.is === 'refresh' && command.alters && !command.reads?.(asked.request.input)) {
    return refusal(wiring, inbound, spoken, 'refresh-alters', text[spoken].oldButton);
  }
  const input = command.input.safeParse(asked.request.input);
  if (!input.success) return unclear(wiring, inbound, spoken, command, asked.route);

  const turn = turnOf(wiring, inbound, spoken, act);
  if (act.is === 'open') return opened(wiring, inbound, command, input.data, turn);
  const answer: Answer = await command.run(input.data, turn);
  return { kind: 'answer', language: spoken, route: asked.route, shown: answer.card, ...answer };
}

type Asked = Pick<Heard, 'request' | 'language' | 'isFree'> & { readonly route: Route };

const pressed = (request: Request): Asked => ({ request, route: request, isFree: false });

async function said(wiring: TurnWiring, line: string): Promise<Asked> {
  const found = await heard(line, wiring.parts.settings.instances, wiring);
  return { ...found, route: found.isUnsure ? 'none' : found.request };
}

const sources = { say: 'text', press: 'button', open: 'dialog', submit: 'dialog', refresh: 'refresh' } as const;

function turnOf(
  wiring: TurnWiring,
  inbound: Inbound,
  language: Language,
  act: Exclude<Act, { is: 'broken' | 'installed' | 'other' }>,
): Turn {
  let rights: Promise<Rights> | undefined;
  return {
    parts: wiring.parts,
    person: inbound.person,
    conversation: inbound.conversation,
    language,
    by: sources[act.is],
    assertion: inbound.signIn?.assertion,
    rights() {
      rights ??= wiring.rightsOf(inbound.person);
      return rights;
    },
  };
}

async function opened<Input>(
  wiring: TurnWiring,
  inbound: Inbound,
  command: Command<Input>,
  input: Input,
  turn: Turn,
): Promise<Outcome> {
  const route: Route = { name: command.name, input: input as Request['input'] };
  if (!command.dialog) {
    return refusal(wiring, inbound, turn.language, 'unknown-button', text[turn.language].oldButton);
  }
  const dialog = await command.dialog(input, turn);
  return { kind: 'answer', language: turn.language, route, shown: dialog.card, dialogTitle: dialog.title };
}

function welcome(wiring: TurnWiring, inbound: Inbound, language: Language): Outcome {
  const { scope } = inbound.conversation;
  const shown = show(welcomeCard, { scope, demo: wiring.parts.settings.mode === 'demo' });
  return { kind: 'answer', language, route: 'none', shown };
}

const notServed = (wiring: TurnWiring, inbound: Inbound, language: Language, why: NotServed): Promise<Outcome> =>
  refusal(wiring, inbound, language, why, text[language].notServed[why]);

async function refusal(
  wiring: TurnWiring,
  inbound: Inbound,
  language: Language,
  reason: string,
  line: string,
): Promise<Outcome> {
  const { act, conversation } = inbound;
  const facts = { reason, act: act.is, conversation: conversation.id, command: commandIn(act) ?? null };
  await wiring.record({ event: 'request-refused', person: inbound.person, facts });
  return { kind: 'refused', language, route: 'none', shown: note('refused', line) };
}

/** A line or form that is understood but for its particulars. A card's button is never wrong by itself: see `refusal`. */
async function unclear(
  wiring: TurnWiring,
  inbound: Inbound,
  language: Language,
  command: Command<unknown>,
  route: Route,
): Promise<Outcome> {
  if (inbound.act.is === 'press' || inbound.act.is === 'refresh' || inbound.act.is === 'open') {
    return refusal(wiring, inbound, language, 'malformed-button', text[language].oldButton);
  }
  const line = text[language].unclearInput(command.help?.[language].example ?? '');
  return { kind: 'answer', language, route, shown: note('info', line) };
}

export const note = (tone: NoteData['tone'], line: string): Shown => show(noteCard, { tone, line, changeId: '' });

const commandIn = (act: Act): CommandName | undefined => ('request' in act ? act.request.name : undefined);

/** The answer to a surprise; made without the database, which may be the surprise. */
export async function problemOutcome(
  wiring: Pick<TurnWiring, 'parts' | 'record'>,
  inbound: Inbound,
  language: Language,
  error: unknown,
): Promise<Outcome> {
  const { parts } = wiring;
  const incident = parts.ids.uuid().slice(0, 8);
  const known = error instanceof Problem ? error : undefined;
  const facts = {
    incident,
    code: known?.code ?? 'internal',
    act: inbound.act.is,
    command: commandIn(inbound.act) ?? null,
  };
  parts.log.error({ ...facts, facts: known?.facts, cause: placeOf(error) }, 'a turn went wrong');
  const recorded = await wiring.record({ event: 'request-failed', person: inbound.person, facts }).then(
    () => true,
    cause => parts.log.error({ incident, cause: placeOf(cause) }, 'the failed turn could not be recorded'),
  );
  const { status, permission } = known?.facts ?? {};
  const shown = show(problemCard, {
    code: known?.code ?? (recorded ? 'internal' : 'database-unavailable'),
    incident,
    at: parts.clock.now().toISOString(),
    status: typeof status === 'number' ? status : 0,
    permission: typeof permission === 'string' ? permission : '',
    changeId: '',
  });
  return { kind: 'problem', language, route: 'request' in inbound.act ? inbound.act.request : 'none', shown };
}

/** For the log: the words of our own errors are safe; of others only the kind and the place, never their text. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  const what = error instanceof Problem ? `${error.code}: ${error.message}` : error.name;
  return [what, ...frames.slice(0, 6).map(frame => frame.trim())].join(' | ');
}
