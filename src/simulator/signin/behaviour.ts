import type { GraphRole } from '../apps.js';

/** What a person's Teams does when the bot asks for their sign-in. */
export const ssoModes = ['silent', 'refuse', 'wrong', 'expired'] as const;
/**
 * silent: fetches a token without a word, as Teams does; refuse: the person does not sign in; wrong: the token of
 * somebody else; expired: one of two hours ago.
 */
export type SsoMode = (typeof ssoModes)[number];

export const contextOutcomes = ['satisfied', 'left-out', 'access_denied', 'interaction_required'] as const;
/** What Conditional Access makes of a sign-in that asks for an authentication context. `left-out`: a token without it. */
export type ContextOutcome = (typeof contextOutcomes)[number];

/** An identity that Azure gives to a machine; it has no secret. Without `userAssigned` it is the machine's own. */
export type ManagedIdentity = {
  clientId: string;
  objectId: string;
  userAssigned: boolean;
  graphRoles: GraphRole[];
};

/** How the simulated Entra and the Teams clients behave at a sign-in. */
export type SignInBehaviour = {
  /** By person; `silent` for those who are not named. */
  teams: { [person: string]: SsoMode };
  /** Authentication contexts that the tenant has published, and what comes of asking for one. */
  contexts: string[];
  contextOutcome: ContextOutcome;
  managedIdentities: ManagedIdentity[];
  /** How far Microsoft's clock, as its answers show it, runs ahead of ours. */
  clockAheadSeconds: number;
};
