import type { Shown } from '../cards/card.js';
import type { Clock } from './clock.js';
import type { Database } from './database/database.js';
import type { Graph } from './graph/graph.js';
import type { ChangeId, ConversationId, Ids, ObjectId, TenantId } from './ids.js';
import type { Jamf } from './jamf/jamf.js';
import type { Language } from './language.js';
import type { Log } from './log.js';
import type { Network } from './network/network.js';
import type { Policy } from './people/policy.js';
import type { Settings } from './settings.js';
import type { Snapshots } from './snapshot/snapshots.js';

/** Hints that something is to be looked at soon. Losing one costs a few seconds: the sweep finds it. */
export type Notify = {
  /** A change moved: send what stands in the outbox for it, and go on with it. */
  changed(changeId: ChangeId): void;
};

/** Who somebody is, by Entra's ids alone. */
export type Identity = { readonly tenantId: TenantId; readonly objectId: ObjectId };

/** What a person lends for one press: the right to write Intune's partner record, or to write apps in Entra. */
export type Lent = 'partners' | 'apps';

/** Somebody who signed in for one press: used in that press, then forgotten. */
export type SignedIn = {
  readonly identity: Identity;
  /** Names of the delegated permissions that the token carries. */
  readonly scopes: readonly string[];
  /** Microsoft Graph in this person's name, with their rights and no others. */
  readonly graph: Graph;
};

/** A fresh sign-in on Microsoft's own page, that satisfied the authentication context. */
export type StepUpProof = {
  readonly identity: Identity;
  /** When the person proved who they are, by Microsoft's clock. */
  readonly authenticatedAt: Date;
  /** Authentication contexts (`acrs`) that the sign-in satisfied. */
  readonly contexts: readonly string[];
};

/** What goes along to Microsoft's page. `challenge` = base64url(SHA-256(verifier)), PKCE. */
export type PageAsk = { readonly state: string; readonly nonce: string; readonly challenge: string };
/** What the browser brought back from there, with what it must fit to. */
export type PageAnswer = { readonly code: string; readonly nonce: string; readonly verifier: string };

export type StepUp = {
  /** Microsoft's page to send the browser to. */
  address(ask: PageAsk): Promise<string>;
  /** The code that came back -> who signed in. Throws `sign-in-failed`, `Unreachable`, `Unreadable`. */
  redeem(answer: PageAnswer): Promise<StepUpProof>;
};

/** Who sits at a browser, by Microsoft's word; not a fresh proof. */
export type PageSignIn = {
  /** `choosesAccount`: Microsoft shall not take the account that is signed in already without asking. */
  address(ask: PageAsk & { readonly choosesAccount: boolean }): Promise<string>;
  /** Throws as `StepUp` does. */
  redeem(answer: PageAnswer): Promise<Identity>;
};

/** As `PageSignIn`, with Microsoft Graph in the name of whoever comes back: used in that one request, then forgotten. */
export type SecretSignIn = Pick<PageSignIn, 'address'> & {
  redeem(answer: PageAnswer): Promise<SignedIn>;
};

export type Reach = 'yes' | 'no' | 'unknown';

/** What the bot can do in Teams beside answering. */
export type TeamsLine = {
  /** Can each of these people get a card with live buttons: in their 1:1 chat, or as a member of this conversation? */
  reach(people: readonly Identity[], conversation: ConversationId): Promise<readonly Reach[]>;
  /** One line in the person's 1:1 chat. `status`: of Teams' answer, when there was one. */
  sendLine(person: Identity, line: string): Promise<Sent>;
  /**
   * A card in the person's 1:1 chat, and nowhere else. Kept nowhere: what cannot be sent now is not sent. `link`: the id of
   * the link on it; where that card stands is known from then on, so that it can say when the link is used up.
   */
  sendCard(person: Identity, card: Shown, language: Language, link?: string): Promise<Sent>;
};

export type Sent = { readonly ok: true } | { readonly ok: false; readonly status?: number };

/** What `doctor` asks about the bot itself. */
export type SelfLook = {
  /** Names of the permissions in the app's own token. */
  permissionsOf(app: 'reader' | 'writer'): Promise<readonly string[]>;
  /** Microsoft's time, from the `Date` of an answer. */
  microsoftTime(): Promise<Date>;
};

/** What lives as long as the process. */
export type Parts = {
  readonly settings: Settings;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly database: Database;
  /** The reader: app-only, read permissions. */
  readonly graph: Graph;
  /** Only with WRITE_AS=app: the writer, used only inside an approved step. */
  readonly graphWriter?: Graph;
  /**
   * The sign-in of one press -> Graph in that person's name (on-behalf-of), with the permission that `need` names, else
   * `partners`. Nothing of it is kept.
   * Throws `sign-in-failed` (with Microsoft's code), `Unreachable`, `Unreadable`.
   */
  signIn(assertion: string, need?: Lent): Promise<SignedIn>;
  /** Absent where no authentication context or no public address is configured. */
  readonly stepUp?: StepUp;
  /** Absent where no public address is configured. */
  readonly pageSignIn?: PageSignIn;
  /** Absent where no public address is configured. */
  readonly secretSignIn?: SecretSignIn;
  readonly jamf: Jamf;
  readonly network: Network;
  /** Both sides, for whoever only looks. */
  readonly snapshots: Snapshots;
  readonly notify: Notify;
  readonly teams: TeamsLine;
  readonly self: SelfLook;
  /** Name of this process among replicas: claims carry it. */
  readonly replica: string;
};
