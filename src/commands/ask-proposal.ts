import { type Shown, show } from '../../cards/card.js';
import type { ReasonFormData } from '../../cards/reason-form/data.js';
import { reasonFormCard } from '../../cards/reason-form/index.js';
import { aboutIn } from '../changes/proposals/deviation.js';
import { proposalKind } from '../changes/proposals/kinds.js';
import { propose } from '../changes/proposals/propose.js';
import { proposalById } from '../changes/proposals/store.js';
import type { ProposalAct } from '../kinds.js';
import { note } from './answers.js';
import type { Answer, Turn } from './command.js';
import { proposalAnswer } from './proposal-answer.js';
import { refusedProposal } from './refused-proposal.js';
import { proposalTexts } from './text.proposals.js';

export type Asking = {
  readonly act: ProposalAct;
  readonly subject: string;
  readonly reason: string | null;
  /** Number of the change it is about; 0 for none. */
  readonly number: number;
};

/** Puts something to the vote; without a reason, or with one that is too short, it asks for it. */
export async function askProposal(turn: Turn, asking: Asking): Promise<Answer> {
  const { act, subject, reason } = asking;
  if (!reason) return { card: reasonForm(turn, asking), data: { missing: ['reason'] } };
  const asked = await propose(turn.parts, {
    act,
    subject,
    reason,
    requester: turn.person,
    rights: await turn.rights(),
    conversation: turn.conversation.id,
    language: turn.language,
  });
  if (asked.ok) return proposalAnswer(turn, asked.proposal);
  if (asked.reason === 'reason-too-short' || asked.reason === 'reason-too-long') {
    return { card: reasonForm(turn, asking, true), data: { refused: asked.reason } };
  }
  const open =
    asked.reason === 'already-asked'
      ? await proposalById(turn.parts.database.kysely, String(asked.facts['id']))
      : undefined;
  return refusedProposal(turn, asked, act === 'deviation' ? 'requester' : 'operator', open);
}

/** The form in a dialog; whoever may not ask is told so before they write a reason. */
export async function reasonDialog(turn: Turn, asking: Asking): Promise<Shown> {
  const rights = await turn.rights();
  if (!proposalKind(asking.act).mayAsk(rights)) {
    const code = asking.act === 'deviation' ? 'roles-only' : 'operators-only';
    return note('refused', proposalTexts[turn.language][code]?.({}) ?? '');
  }
  return reasonForm({ by: 'dialog' }, asking);
}

function reasonForm(turn: Pick<Turn, 'by'>, { act, subject, number, reason }: Asking, wrong = false): Shown {
  const about = act === 'deviation' ? aboutIn(subject) : undefined;
  const data: ReasonFormData = {
    place: turn.by === 'dialog' ? 'dialog' : 'message',
    for: act === 'deviation' ? 'way-out' : act,
    id: about?.id ?? (act === 'unlock' ? subject : ''),
    way: about?.way ?? '',
    number,
    reason: reason ?? '',
    wrong,
  };
  return show(reasonFormCard, data);
}
