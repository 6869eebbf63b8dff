import { plain } from '../../../cards/escape.js';
import { symbols } from '../../../cards/symbols.js';
import type { Language } from '../../language.js';

/** What is said in a line under the card. Foreign texts come in as they are and are shown as plain text. */
type Told = {
  readonly number: number;
  readonly person: string;
  readonly said: string;
  readonly approvals: number;
  readonly quorum: number;
};
type Lines = { readonly [event: string]: (told: Told) => string };

const who = ({ person }: Told) => plain(person, 80);
const why = ({ said }: Told) => plain(said, 500);

const en: Lines = {
  vote: told => `${symbols.done} ${who(told)} approved CR-${told.number}: ${told.approvals} of ${told.quorum}.`,
  approved: told => `${symbols.done} CR-${told.number} is approved, last by ${who(told)}, and done.`,
  rejected: told => `${symbols.stopped} ${who(told)} rejected CR-${told.number}. ${why(told)}`,
  withdrawn: told => `↩️ ${who(told)} withdrew CR-${told.number}.`,
  expired: told => `⌛ CR-${told.number} has expired: nobody decided in time.`,
  outdated: told =>
    `${symbols.warning} CR-${told.number} is outdated: what it rested on has changed. Nothing was done.`,
};

const nl: Lines = {
  vote: told => `${symbols.done} ${who(told)} is akkoord met CR-${told.number}: ${told.approvals} van ${told.quorum}.`,
  approved: told => `${symbols.done} CR-${told.number} is goedgekeurd, als laatste door ${who(told)}, en gedaan.`,
  rejected: told => `${symbols.stopped} ${who(told)} heeft CR-${told.number} afgewezen. ${why(told)}`,
  withdrawn: told => `↩️ ${who(told)} heeft CR-${told.number} ingetrokken.`,
  expired: told => `⌛ CR-${told.number} is verlopen: er is niet op tijd beslist.`,
  outdated: told =>
    `${symbols.warning} CR-${told.number} is achterhaald: waar het op rustte, is veranderd. Er is niets gedaan.`,
};

/** Why a proposal could not be decided on any more, for its history. */
export const outdatedCauses: { readonly [language in Language]: { readonly [code: string]: string } } = {
  en: {
    'world-changed': 'what it is about has moved on',
    'votes-lost': 'somebody who asked or approved has lost the right to',
    'policy-changed': 'the policy was changed',
  },
  nl: {
    'world-changed': 'waar het over gaat, is verder gegaan',
    'votes-lost': 'iemand die dit vroeg of goedkeurde, mag dat niet meer',
    'policy-changed': 'het beleid is gewijzigd',
  },
};

export const proposalLines: { readonly [language in Language]: Lines } = { en, nl };
