import { type Shown, show } from '../../cards/card.js';
import type { Refusal, RefusedData } from '../../cards/refused/data.js';
import { refusedCard } from '../../cards/refused/index.js';
import type { Change } from '../changes/change.js';
import { kindNamed } from '../changes/kinds/index.js';
import type { No } from '../changes/no.js';
import type { Facts } from '../kinds.js';
import type { Language } from '../language.js';
import type { MayNot } from '../people/may.js';
import type { Role } from '../person.js';
import type { Answer, Turn } from './command.js';
import { texts } from './text.js';

export type { No };

/** What was being tried: the same code means another next step for another act. */
export type Trying =
  | 'connect'
  /** For any other change. */
  | 'ask'
  | 'approve'
  | 'reject'
  | 'withdraw'
  | 'confirm'
  | 'application-id'
  | 'check'
  | 'run'
  | 'continue'
  | 'start-over'
  | 'undo'
  | 'secret';

const reasons: { readonly [reason: string]: Refusal } = {
  'unknown-change': 'change-unknown',
  'unknown-instance': 'instance-unknown',
  'lock-held': 'lock-held',
  'own-request': 'own-request',
  'already-voted': 'already-voted',
  'reject-reason-missing': 'reason-missing',
  'not-yours': 'not-yours-to-withdraw',
  'unknown-step': 'step-not-now',
  'step-done': 'step-not-now',
  'step-not-yet': 'step-not-now',
  'step-is-read': 'step-not-confirmable',
  'another-plan': 'plan-outdated',
  'policy-changed': 'policy-changed',
  'not-this-stage': 'not-this-stage',
  'nothing-to-run': 'nothing-to-run',
  'two-persons': 'two-persons',
  'writes-stopped': 'not-possible',
  'step-up-unavailable': 'not-possible',
  'somebody-else-signed-in': 'somebody-else-signed-in',
  'not-stuck': 'not-stuck',
  'still-open': 'still-open',
  'nothing-to-undo': 'nothing-to-undo',
  'no-opposite': 'no-opposite',
  'no-secret-wanted': 'no-secret-wanted',
};

const whenEnded: { readonly [trying in Trying]: Refusal } = {
  connect: 'form-wrong',
  ask: 'form-wrong',
  approve: 'not-open-for-votes',
  reject: 'not-open-for-votes',
  withdraw: 'too-late-to-withdraw',
  confirm: 'step-not-now',
  'application-id': 'no-id-wanted',
  check: 'nothing-to-check',
  run: 'nothing-to-run',
  continue: 'not-stuck',
  'start-over': 'still-open',
  undo: 'still-open',
  secret: 'no-secret-wanted',
};

const rightsReasons: readonly string[] = [
  'not-allowed',
  'act-not-in-policy',
  'conversation-not-allowed',
] satisfies MayNot[];

/** Which roles an act takes: one of them is enough (`people/may.ts`). */
const rolesFor: { readonly [trying in Trying]: readonly Role[] } = {
  connect: ['requester'],
  ask: ['requester'],
  approve: ['approver'],
  reject: ['approver'],
  withdraw: ['operator'],
  confirm: ['requester', 'approver', 'operator'],
  'application-id': ['requester', 'approver', 'operator'],
  check: ['requester', 'approver', 'operator'],
  run: ['requester', 'approver', 'operator'],
  continue: ['requester', 'approver', 'operator'],
  'start-over': ['requester'],
  undo: ['requester'],
  secret: ['requester', 'approver', 'operator'],
};

/** The card for a no of the domain, in the words of what was being tried. */
export function refusedAnswer(turn: Turn, trying: Trying, no: No, change?: Change): Answer {
  return { card: refusedCardFor(turn, trying, no, change), data: { refused: no.reason } };
}

function refusedCardFor(turn: Turn, trying: Trying, no: No, change: Change | undefined): Shown {
  const about = { ...nobody, ...changeFacts(change) };
  if (no.reason === 'lock-held') return refused({ ...about, reason: 'lock-held', ...holderOf(no.facts) });
  if (rightsReasons.includes(no.reason)) {
    return refused({ ...about, reason: 'no-right', details: rightsDetails(turn, trying, no) });
  }
  if (no.reason === 'not-open' || no.reason === 'not-running' || no.reason === 'stuck') {
    return refused({ ...about, reason: whenEnded[trying], details: statusDetails(turn.language, no) });
  }
  const known = trying === 'application-id' && no.reason === 'step-done' ? 'no-id-wanted' : reasons[no.reason];
  if (known) return refused({ ...about, reason: known, details: stepDetails(turn.language, no) });
  const reason: Refusal = trying === 'application-id' ? 'id-refused' : 'form-wrong';
  const button = trying === 'connect' ? 'form' : 'none';
  return refused({ ...about, reason, button, details: [sentenceFor(turn.language, no, change)] });
}

export const refused = (data: RefusedData): Shown => show(refusedCard, data);

/** A refusal that is about no change and nobody. */
export const nobody: Omit<RefusedData, 'reason'> = {
  changeId: '',
  changeNumber: 0,
  instance: '',
  name: '',
  details: [],
  lines: [],
  button: 'none',
};

const changeFacts = (change: Change | undefined) =>
  change ? { changeId: change.id, changeNumber: change.number, instance: change.instance } : {};

const holderOf = (facts: Facts) => ({
  changeId: String(facts['id'] ?? ''),
  changeNumber: Number(facts['number'] ?? 0),
  name: String(facts['requester'] ?? ''),
});

/** Which role it takes and which groups of the policy give it. */
function rightsDetails({ language, parts }: Turn, trying: Trying, { reason }: No): readonly string[] {
  const words = texts[language].rights;
  if (reason === 'conversation-not-allowed') return [words.otherConversation];
  if (reason === 'act-not-in-policy') return [words.notInPolicy];
  return rolesFor[trying].map(role =>
    words.needed(words.roles[role], parts.policy.roles[role].map(group => group.name).join(', ')),
  );
}

const statusDetails = (language: Language, { facts }: No): readonly string[] => {
  const said = texts[language].statuses[String(facts['status'] ?? 'stuck')];
  return said ? [said] : [];
};

const stepDetails = (language: Language, no: No): readonly string[] =>
  texts[language].steps[no.reason] ? [texts[language].steps[no.reason]?.(no.facts) ?? ''] : [];

/** The kind's own words for what it found, such as "that is an object id". */
export function sentenceFor(language: Language, no: No, change: Change | undefined): string {
  const say =
    texts[language].particulars[no.reason] ?? (change && kindNamed(change.kind).text[language].waiting[no.reason]);
  return say ? say(no.facts) : no.reason;
}
