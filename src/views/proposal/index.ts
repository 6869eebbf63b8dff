import { type Shown, show } from '../../../cards/card.js';
import { type EndCode, endCodes, type LockState, lockStates, type ProposalData } from '../../../cards/proposal/data.js';
import { proposalCard } from '../../../cards/proposal/index.js';
import { kinds } from '../../changes/kinds/index.js';
import type { Vote } from '../../changes/proposal.js';
import { type Asked, mostAsked } from '../../changes/proposals/asked.js';
import { countGiven } from '../../changes/proposals/count.js';
import { isBarred } from '../../changes/proposals/judge.js';
import { shortFingerprint } from '../../changes/tally.js';
import { stateWords } from '../../checks/state-words.js';
import type { Facts, Json } from '../../kinds.js';
import type { Language } from '../../language.js';
import { mayVote } from '../../people/may.js';
import type { Policy } from '../../people/policy.js';
import type { Rights } from '../../people/rights.js';
import { type Person, samePerson } from '../../person.js';

type Someone = Pick<Person, 'tenantId' | 'objectId'>;

/** Whose eyes the card is for; as in `views/draw.ts`. */
export type ProposalEyes = 'everyone' | { readonly person: Someone; readonly rights: Rights | 'as-planned' };

export type ProposalViewInput = {
  readonly proposal: Asked;
  readonly votes: readonly Vote[];
  readonly policy: Policy;
  readonly eyes: ProposalEyes;
  readonly language: Language;
};

const mostNames = 8;

/** The card of a proposal as it stands now, for one reader in one language. */
export const proposalView = (input: ProposalViewInput): Shown => show(proposalCard, proposalFacts(input));

export function proposalFacts(input: ProposalViewInput): ProposalData {
  const { proposal, votes } = input;
  const { body } = proposal;
  const approvals = countGiven(input.policy, proposal, votes).valid;
  return {
    id: String(proposal.id),
    number: proposal.number,
    kind: proposal.kind,
    status: proposal.status,
    requester: body.requester.name,
    reason: body.reason,
    ...basisOf(input),
    quorum: proposal.quorum,
    approvals,
    mayApprove: body.approvers.slice(0, mostNames).map(({ name }) => name),
    moreApprovers: Math.max(0, body.approvers.length - mostNames),
    votes: votes.slice(-mostNames).map(({ person, decision }) => ({ name: person.name, decision })),
    expiresAt: proposal.expiresAt,
    fingerprint: shortFingerprint(proposal.fingerprint),
    ...endOf(input),
    ...buttonsFor(input),
  };
}

/** Who gets a view of their own of a shared card: those who may vote, and who asked; nobody once it has ended. */
export const viewersOfProposal = ({ status, body }: Asked): readonly string[] =>
  status === 'open' ? [body.requester, ...body.approvers].map(person => person.objectId).slice(0, mostAsked) : [];

type Basis = Pick<
  ProposalData,
  | 'changeNumber'
  | 'changeTitle'
  | 'changeRequester'
  | 'instance'
  | 'changeState'
  | 'step'
  | 'way'
  | 'partnerState'
  | 'since'
  | 'stoppedBy'
  | 'stopReason'
>;

/** What was shown when it was asked: that, and nothing newer, is what people decide on. */
function basisOf({ proposal, language }: ProposalViewInput): Basis {
  const { facts } = proposal.body;
  const kind = kinds.find(one => one.name === facts['kind']);
  const step = textOf(facts['step']);
  const words = kind?.text[language];
  return {
    changeNumber: numberOf(facts['number']),
    changeTitle: words?.title ?? '',
    changeRequester: nameIn(facts['requester']),
    instance: textOf(facts['instance']),
    changeState: stateOf(facts['status']),
    step: step === '' ? '' : (words?.steps[step]?.title ?? step),
    way: facts['way'] === 'terminate' || facts['way'] === 'go-on' ? facts['way'] : '',
    partnerState: textOf(facts['state']) === '' ? '' : stateWords(facts['state'], language),
    since: textOf(facts['takenAt']) || textOf(facts['at']),
    stoppedBy: nameIn(facts['by']),
    stopReason: proposal.kind === 'start-writes' ? textOf(facts['reason']) : '',
  };
}

function endOf({ proposal, language }: ProposalViewInput) {
  const { end, facts } = proposal.body;
  const words = kinds.find(one => one.name === facts['kind'])?.text[language];
  const title = (name: Json) => words?.steps[String(name)]?.title ?? String(name);
  const code: EndCode | undefined = endCodes.find(one => one === end?.code);
  return {
    endedAt: end?.at ?? '',
    endedBy: end?.by?.name ?? '',
    endCode: code ?? ('' as const),
    endReason: textOf(end?.facts['reason']),
    done: listIn(end?.facts, 'done').map(title),
    goOn: listIn(end?.facts, 'goOn').map(Number),
  };
}

function buttonsFor({ proposal, votes, eyes, policy }: ProposalViewInput): Pick<ProposalData, 'buttons' | 'note'> {
  if (proposal.status !== 'open') return { buttons: 'none', note: 'none' };
  if (eyes === 'everyone') return { buttons: 'review', note: 'none' };
  const { person, rights } = eyes;
  const { requester, approvers } = proposal.body;
  if (samePerson(person, requester)) return { buttons: 'withdraw', note: 'own-request' };
  if (votes.some(vote => samePerson(vote.person, person))) return { buttons: 'none', note: 'voted' };
  const isOperator = rights !== 'as-planned' && rights.has('operator');
  const otherwise = isOperator ? 'withdraw' : 'none';
  if (isBarred(proposal, person)) return { buttons: otherwise, note: 'own-change' };
  const may =
    rights === 'as-planned'
      ? approvers.some(one => samePerson(one, person))
      : mayVote({ policy, act: proposal.kind, rights, person: { ...person, name: '' }, requester }).ok;
  return may ? { buttons: 'vote', note: 'none' } : { buttons: otherwise, note: 'no-vote' };
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const numberOf = (value: Json | undefined): number => (typeof value === 'number' ? value : 0);
const stateOf = (value: Json | undefined): LockState => lockStates.find(one => one === value) ?? 'none';
const nameIn = (value: Json | undefined): string =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? textOf((value as Facts)['name']) : '';
const listIn = (facts: Facts | undefined, name: string): readonly Json[] => {
  const value = facts?.[name];
  return Array.isArray(value) ? value : [];
};
