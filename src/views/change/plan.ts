import type { ChangePlanData } from '../../../cards/change-plan/data.js';
import type { Planned } from '../../changes/change.js';
import type { Proposal } from '../../changes/proposal.js';
import { undoWords } from '../../changes/words.js';
import { commandLine } from './command-line.js';
import { radiusOf } from './radius.js';
import { stepLines } from './steps.js';
import {
  approversOf,
  type ChangeViewInput,
  commonFacts,
  mayWithdraw,
  mostNames,
  type Viewer,
  wishFacts,
} from './viewer.js';

/** The plan as facts for people who decide on it. */
export function planFacts(input: ChangeViewInput, change: Planned, proposal: Proposal): ChangePlanData {
  const words = input.words[input.language];
  return {
    ...commonFacts(input),
    command: commandLine(change, input.language),
    tenant: input.tenantName ?? change.tenantId,
    reason: change.reason,
    ticket: change.ticket ?? '',
    wish: wishFacts(input),
    steps: stepLines(input),
    warnings: change.plan.warnings.map(({ code, facts }) => words.warnings[code]?.(facts) ?? code),
    ...radiusOf(change.plan.blastRadius),
    undo: undoWords(words, change.instance),
    irreversible: words.irreversible ?? [],
    instead: insteadOf(change, input.viewer),
    quorum: proposal.quorum,
    approvals: approversOf(input.votes).length,
    stage: input.stage ?? null,
    stepUp: input.stepUp ?? false,
    mayApprove: input.mayApprove.slice(0, mostNames),
    moreApprovers: Math.max(0, input.mayApprove.length - mostNames),
    votes: input.votes.slice(-mostNames).map(({ person, decision }) => ({ name: person.name, decision })),
    expiresAt: proposal.expiresAt,
    takenAt: change.plan.takenAt,
    fingerprint: proposal.fingerprint.slice(0, 8),
    ...buttons(input.viewer),
  };
}

function buttons(viewer: Viewer): Pick<ChangePlanData, 'buttons' | 'note'> {
  if (viewer === 'everyone') return { buttons: 'review', note: 'none' };
  if (viewer.isRequester) return { buttons: 'withdraw', note: viewer.mayVote ? 'own-request' : 'none' };
  if (viewer.alreadyVoted) return { buttons: 'none', note: 'voted' };
  if (viewer.mayVote) return { buttons: 'vote', note: 'none' };
  return { buttons: mayWithdraw(viewer) ? 'withdraw' : 'none', note: 'no-vote' };
}

/** The successor, where the plan warns that this platform is past its end of support, for those who may ask for it. */
function insteadOf({ kind, plan }: Planned, viewer: Viewer): ChangePlanData['instead'] {
  const isOver = plan.warnings.some(({ code }) => code === 'platform-supported/past-end-of-support');
  // A secret is replaced to keep what there is going, not to build on it.
  if (!isOver || kind === 'rotate-secret') return 'none';
  const instead = kind.startsWith('connect') ? 'connect' : 'migrate';
  return viewer !== 'everyone' && viewer.mayRequest.includes(instead) ? instead : 'none';
}
