import type { ZodType } from 'zod/v4';
import type { Shown } from '../../cards/card.js';
import type { ChangeId, ConversationId, ProposalId, TenantId } from '../ids.js';
import type { CommandName, Json } from '../kinds.js';
import type { Language } from '../language.js';
import type { Parts } from '../parts.js';
import type { Rights } from '../people/rights.js';
import type { Person } from '../person.js';
import type { Instance } from '../settings.js';

/** Where something was said. Channels and group chats deliver mentions only. */
export type Conversation = {
  readonly id: ConversationId;
  readonly scope: 'channel' | 'group' | 'personal';
  readonly tenantId: TenantId;
  /** Teams' id of the team that a channel belongs to. */
  readonly teamId?: string;
};

/** What a person asked, whether typed or pressed: a button is a sentence the bot typed for them. */
export type Request = { readonly name: CommandName; readonly input: Readonly<Record<string, Json | undefined>> };

export type Turn = {
  readonly parts: Parts;
  readonly person: Person;
  readonly conversation: Conversation;
  readonly language: Language;
  /** How it came: a typed line, a button, a dialog's form, or Teams refreshing one person's view. */
  readonly by: 'text' | 'button' | 'dialog' | 'refresh';
  /** Reads the person's group memberships now (within 1.5 s) and says what they may do. Throws `rights-unreadable`. */
  rights(): Promise<Rights>;
  /**
   * What Teams sent along because the answer before asked for a sign-in: the person's token for the bot's own app.
   * For `parts.signIn` in this very turn; never stored, logged or shown.
   */
  readonly assertion?: string;
};

export type Answer = {
  readonly card: Shown;
  /** Set when the message becomes a copy of this change's card, kept up to date from then on. */
  readonly copyOf?: ChangeId;
  /** The same for a proposal's card (`unlock`, `start-writes`). */
  readonly copyOfProposal?: ProposalId;
  /** The same for the card of a scan of a fleet (`check devices`). */
  readonly copyOfScan?: string;
  /** The link on the card, by its id: where the card stands is kept, so that it can say when the link is used up. */
  readonly link?: string;
  /** Who shall see a view of their own (Teams' user-specific views): object ids, at most 60. */
  readonly viewers?: readonly string[];
  /** Teams shall sign the person in without a word and repeat the press; `card` is shown where it cannot. */
  readonly asksSignIn?: boolean;
  /** For this person's eyes, this once: never stored for a retry, never posted to the conversation. */
  readonly once?: boolean;
  /** A press is answered by the card's line for a moment, and the card that was pressed stays. */
  readonly aside?: boolean;
  /** Spoken instead of the turn's language: `language nl` is answered in Dutch. */
  readonly language?: Language;
  /** For programs (`npm run chat -- --jsonl`) and tests. */
  readonly data?: Json;
};

export type Dialog = { readonly title: string; readonly card: Shown };

/** Short words for Teams' command menu: title up to 32 characters, description up to 128. */
export type MenuEntry = { readonly title: string; readonly description: string };

export type ParseContext = {
  /** The phrase that was recognised, as it stands in `phrases`. */
  readonly phrase: string;
  /** What stood in the gap of a phrase such as `keur … goed`. */
  readonly inGap?: string;
  readonly instances: readonly Pick<Instance, 'alias' | 'host' | 'url'>[];
};

export type Command<Input> = {
  readonly name: CommandName;
  /** What a person may type, per language, without the arguments: `connect jamf`, `koppel jamf`, `keur … goed`. */
  readonly phrases: { readonly [language in Language]: readonly string[] };
  /** Present when the command stands in Teams' menu (ten at most over all commands). */
  readonly menu?: { readonly [language in Language]: MenuEntry };
  /** One line for the help card; absent for what only buttons need. */
  readonly help?: { readonly [language in Language]: { readonly example: string; readonly does: string } };
  readonly input: ZodType<Input>;
  /** Does a successful run alter anything? Such a command is never started from a guess. */
  readonly alters: boolean;
  /** Of a command that alters: inputs with which it only reads, e.g. the list of approvals. */
  reads?(input: Request['input']): boolean;
  /** The rest of the sentence after the phrase -> input, before `input` checks it; undefined: not understood. */
  parse(rest: string, context: ParseContext): Record<string, Json | undefined> | undefined;
  run(input: Input, turn: Turn): Promise<Answer>;
  /** The form behind a button that opens a dialog (`task/fetch`). */
  dialog?(input: Input, turn: Turn): Promise<Dialog>;
};
