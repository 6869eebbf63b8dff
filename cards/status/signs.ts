import { symbols } from '../symbols.js';
import type {
  AppState,
  CredentialFacts,
  JamfState,
  MicrosoftState,
  StatusData,
  StatusFinding,
  Verdict,
} from './data.js';
import type { Words } from './words.js';

/* The symbol beside each word for a state, in every language the same. */

export const verdictSigns: { readonly [verdict in Verdict]: string } = {
  agree: symbols.done,
  disagree: symbols.warning,
  'cannot-tell': symbols.unknown,
};

export const findingSigns: { readonly [outcome in StatusFinding['outcome']]: string } = {
  warn: symbols.warning,
  fail: symbols.wrong,
  error: symbols.unknown,
};

export const microsoftSigns: { readonly [state in MicrosoftState]: string } = {
  connected: symbols.done,
  shared: symbols.done,
  'apps-differ': symbols.warning,
  fault: symbols.wrong,
  ended: symbols.stopped,
  none: symbols.open,
  unclear: symbols.unknown,
  both: symbols.unknown,
  several: symbols.unknown,
  unread: symbols.unknown,
};

export const jamfSigns: { readonly [state in JamfState]: string } = {
  alive: symbols.done,
  complains: symbols.wrong,
  'too-old': symbols.wrong,
  'version-unclear': symbols.unknown,
  overdue: symbols.warning,
  'not-yet': symbols.open,
  unheard: symbols.unknown,
  silent: symbols.unknown,
  unread: symbols.unknown,
};

export const appSigns: { readonly [state in AppState]: string } = {
  ok: symbols.done,
  missing: symbols.wrong,
  changed: symbols.warning,
  disabled: symbols.stopped,
  several: symbols.unknown,
  unknown: symbols.unknown,
  'not-used': symbols.open,
};

/** Only what needs somebody's attention has one. */
const credentialSigns: { readonly [state in CredentialFacts['state']]: string } = {
  good: '',
  soon: `${symbols.warning} `,
  ended: `${symbols.wrong} `,
  renews: '',
  'not-listed': `${symbols.unknown} `,
  'not-read': `${symbols.unknown} `,
};

/** "⚠️ reader: 12 days left": one credential in a few words. */
export const credentialLine = ({ of, state, days }: CredentialFacts, words: Words): string =>
  `${credentialSigns[state]}${words.holders[of]}: ${words.credentials[state](days)}`;

/** A heartbeat in a shared record is some server's, not this one's. */
export const isSharedWord = ({ microsoft, jamf }: StatusData): boolean =>
  microsoft === 'shared' && (jamf === 'alive' || jamf === 'overdue');
