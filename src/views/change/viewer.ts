import type { Change } from '../../changes/change.js';
import type { Proposal, Vote } from '../../changes/proposal.js';
import type { Step } from '../../changes/step.js';
import type { KindText, WordsContext } from '../../changes/words.js';
import type { ChangeAct } from '../../kinds.js';
import type { Language } from '../../language.js';
import type { Person } from '../../person.js';

/** Whose eyes a card is made for: everybody in a channel, or one person with their own rights. */
export type Viewer =
  | 'everyone'
  | {
      readonly person: Pick<Person, 'tenantId' | 'objectId'>;
      readonly isRequester: boolean;
      readonly mayVote: boolean;
      /** May do the steps for people. */
      readonly mayAct: boolean;
      /** May accept what a step shows: that is to approve, so it takes a vote's right, of whichever stage. */
      readonly mayAccept: boolean;
      /** May let a step write in their own name. */
      readonly mayRun: boolean;
      readonly alreadyVoted: boolean;
      /** What they may ask for where they look at it. */
      readonly mayRequest: readonly ChangeAct[];
      /** Operators may withdraw what others asked for; the requester always may. */
      readonly mayWithdraw?: boolean;
    };

export type ChangeViewInput = {
  readonly change: Change;
  readonly proposal?: Proposal;
  readonly votes: readonly Vote[];
  readonly viewer: Viewer;
  readonly language: Language;
  /** The words of the change's kind. */
  readonly words: KindText;
  /** The steps of the change's kind, for what people may do at each. */
  readonly steps: readonly Pick<
    Step,
    'name' | 'label' | 'actor' | 'attestable' | 'acceptable' | 'asks' | 'uses' | 'run' | 'passive' | 'journey'
  >[];
  readonly consoles: WordsContext['consoles'];
  readonly partnerWrite: WordsContext['partnerWrite'];
  /** Whose right a write uses. */
  readonly writeAs: 'approver' | 'app';
  /** Where an approval takes several stages: the one that is voted in now. */
  readonly stage?: { readonly number: number; readonly of: number; readonly name: string };
  /** Whoever approves signs in afresh first; left out where nobody has to. */
  readonly stepUp?: boolean;
  readonly host: string;
  /** The tenant's name, when it is known; else its id is shown. */
  readonly tenantName?: string;
  /** Names of the groups or people who may approve. */
  readonly mayApprove: readonly string[];
  /** The title of the change that undoes this one, where one does. */
  readonly opposite?: string;
  /** The step with which the next connection stands, where a clock runs until then. */
  readonly clockUntil?: string;
  readonly now: Date;
};

export const mayWithdraw = (viewer: Viewer): boolean =>
  viewer !== 'everyone' && (viewer.isRequester || viewer.mayWithdraw === true);

/** On everybody's card the buttons of the steps are live: who presses one is looked at then. */
export const mayDoSteps = (viewer: Viewer): boolean => viewer === 'everyone' || viewer.mayAct || viewer.isRequester;

/** The same of what a step shows to be accepted. */
export const mayAccept = (viewer: Viewer): boolean => viewer === 'everyone' || viewer.mayAccept;

export function contextOf({ change, host, consoles, partnerWrite }: ChangeViewInput): WordsContext {
  const inputs = 'inputs' in change && change.inputs ? change.inputs : {};
  const latches = 'latches' in change && change.latches ? change.latches : [];
  const evidence = Object.fromEntries(latches.map(latch => [latch.step, latch.evidence]));
  return {
    instance: change.instance,
    host,
    wish: change.wish,
    inputs,
    baseline: baselineOf(change),
    evidence,
    consoles,
    partnerWrite,
  };
}

/** What every card of a change shows. */
export const commonFacts = ({ change, host, words, language }: ChangeViewInput) => ({
  id: change.id,
  number: change.number,
  title: words[language].title,
  instance: change.instance,
  host,
  requester: change.requester.name,
});

const baselineOf = (change: Change) => ('plan' in change && change.plan ? change.plan.baseline : {});

export const wishFacts = ({ change, words, language }: ChangeViewInput) =>
  words[language].wish(change.wish, baselineOf(change)).map(({ label, value }) => ({ title: label, value }));

export const approversOf = (votes: readonly Vote[]): readonly string[] =>
  votes.filter(vote => vote.decision === 'approve').map(vote => vote.person.name);

/** Nobody reads a longer list of names, and a card has little room. */
export const mostNames = 8;
