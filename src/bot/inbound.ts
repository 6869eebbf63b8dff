import type { Conversation, Request } from '../commands/command.js';
import type { Person } from '../person.js';

/** What a person did. `broken`: a button or form that none of our cards has, or had. */
export type Act =
  | { readonly is: 'say'; readonly text: string }
  | { readonly is: 'press' | 'open' | 'submit' | 'refresh'; readonly request: Request }
  | { readonly is: 'broken'; readonly by: 'press' | 'open' | 'submit' }
  | { readonly is: 'installed' }
  | { readonly is: 'other' };

/** What Teams brought back from signing somebody in; without `assertion` it could not. */
export type SignIn = { readonly assertion?: string };

/** One activity in our own words; nothing behind `bot/application` knows Teams. */
export type Inbound = {
  /** Tenant, conversation and activity id: the same for every retry. Absent when it cannot be told apart. */
  readonly key?: string;
  readonly conversation: Conversation;
  /** A channel that other teams, and other organisations, may be invited to. */
  readonly isShared?: boolean;
  readonly person: Person;
  /** Teams' own id of the person in this conversation. */
  readonly teamsId?: string;
  readonly locale?: string;
  /** The message whose button was pressed. */
  readonly pressedOn?: string;
  /** Set when Teams repeats a press because it was asked to sign the person in. Used in this turn, kept nowhere. */
  readonly signIn?: SignIn;
  readonly act: Act;
};
