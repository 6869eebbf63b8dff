import { show } from '../../../cards/card.js';
import { stepUpCard } from '../../../cards/step-up/index.js';
import type { Change } from '../../changes/change.js';
import { kindNamed } from '../../changes/kinds/index.js';
import { refuse } from '../../changes/no.js';
import { openStepUp } from '../../changes/step-up/store.js';
import type { Outcome } from '../about-change.js';
import { note } from '../answers.js';
import type { Turn } from '../command.js';
import { stepUpInChat } from './text.js';

/** The vote counts after a fresh sign-in: the link to it is for this person alone, so it is never said to a channel. */
export async function stepUpAnswer(turn: Turn, change: Change, decision: 'approve' | 'reject'): Promise<Outcome> {
  const { publicUrl } = turn.parts.settings;
  if (!('plan' in change) || !change.proposal || !publicUrl || !turn.parts.stepUp) return refuse('step-up-unavailable');
  const isForAll = turn.by === 'text' && turn.conversation.scope !== 'personal';
  if (isForAll) return { answer: { card: note('info', stepUpInChat[turn.language], change.id) } };
  const { person, language } = turn;
  const opened = await openStepUp(turn.parts, { person, proposal: change.proposal, decision, language });
  const card = show(stepUpCard, {
    id: change.id,
    number: change.number,
    title: kindNamed(change.kind).text[language].title,
    instance: change.instance,
    decision,
    url: `${publicUrl}/sign-in/start?n=${opened.nonce}`,
    expiresAt: opened.expiresAt.toISOString(),
  });
  return { answer: { card, once: true, data: { stepUp: 'asked', change: change.id } } };
}
