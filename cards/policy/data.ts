import type { ChangeAct, ProposalAct } from '../../src/kinds.js';
import type { Role } from '../../src/person.js';
import { policySamples } from './samples.js';

export type GroupFacts = {
  readonly name: string;
  /** Users in it, nested ones included; -1: not read. */
  readonly people: number;
};

export type RuleFacts = {
  readonly act: ChangeAct;
  readonly takesAway: boolean;
  /** In order; a stage alone has no name. */
  readonly stages: readonly { readonly name: string; readonly quorum: number; readonly groups: readonly string[] }[];
  readonly expiryMinutes: number;
  readonly ticket: 'none' | 'required' | 'optional-pattern';
  readonly ticketPattern: string;
  /** Conversations and teams that may ask; both 0: everywhere. */
  readonly conversations: number;
  readonly teams: number;
  readonly askedHere: boolean;
  /** `cannot`: the rule would ask for it, but no sign-in page is set up. */
  readonly stepUp: 'asked' | 'not-asked' | 'cannot';
  readonly requesterMayRun: boolean;
};

export type PolicyData = {
  /** Name of the file, without its folder. */
  readonly file: string;
  /** First characters of the fingerprint of its contents. */
  readonly fingerprint: string;
  readonly roles: readonly { readonly role: Role; readonly groups: readonly GroupFacts[] }[];
  readonly rules: readonly RuleFacts[];
  readonly notAllowed: readonly ChangeAct[];
  readonly proposals: readonly {
    readonly act: ProposalAct;
    readonly quorum: number;
    readonly expiryMinutes: number;
  }[];
};

export const samples: { readonly [name: string]: PolicyData } = policySamples;
