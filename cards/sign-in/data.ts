import { signInSamples } from './samples.js';

/**
 * What became of a sign-in: offered; not of use here, since the bot writes as itself or not at all; good; good for less
 * than writing takes; or refused.
 */
export const signInStates = ['offer', 'not-needed', 'nothing-written', 'ok', 'lacking', 'failed'] as const;
export type SignInState = (typeof signInStates)[number];

/** Why Microsoft gave nothing, by the code of its refusal. */
export const signInCauses = [
  'consent-missing',
  'more-proof',
  'blocked',
  'bot-credential',
  'token-old',
  'unreachable',
  'other',
] as const;
export type SignInCause = (typeof signInCauses)[number];

export type SignInData = {
  readonly state: SignInState;
  /** Only when it failed; `other` besides. */
  readonly cause: SignInCause;
  /** Microsoft's own code; empty without one. */
  readonly code: string;
  readonly name: string;
  readonly objectId: string;
  /** Delegated permissions that the token carries, and those that writing needs and it lacks. */
  readonly scopes: readonly string[];
  readonly missing: readonly string[];
  /** By what the bot's own registration proves who it is. */
  readonly credential: 'secret' | 'certificate' | 'federated' | 'managed-identity';
  /** The step that was to be run by it, to try again; empty ids when none was. */
  readonly step: { readonly change: string; readonly step: string; readonly seen: string };
  /** Microsoft's page where an administrator consents; empty when that does not help. */
  readonly consentUrl: string;
};

export const samples: { readonly [name: string]: SignInData } = signInSamples;
