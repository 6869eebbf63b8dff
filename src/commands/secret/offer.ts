import { type Shown, show } from '../../../cards/card.js';
import type { DownloadData } from '../../../cards/download/data.js';
import { downloadCard } from '../../../cards/download/index.js';
import { type Change, type Executing, isExecuting } from '../../changes/change.js';
import { isSecretGiven, isSecretWanted } from '../../changes/judge-secret.js';
import { kindNamed, stepsOf } from '../../changes/kinds/index.js';
import { type No, refuse } from '../../changes/no.js';
import { mayRun } from '../../people/may.js';
import { recordRefusal } from '../answers.js';
import type { Answer, Turn } from '../command.js';
import { refusedAnswer } from '../refusals.js';
import { openSecretLink } from './link.js';

/**
 * A link to the page that makes the client secret which a change waits for. It is for whoever asked alone, works once,
 * and is shown in a 1:1 chat only: asked for elsewhere, it goes there.
 */
export async function offerSecret(turn: Turn, change: Change): Promise<Answer> {
  const no = await whyNot(turn, change);
  if (no) {
    await recordRefusal(turn, { ...no.facts, reason: no.reason, command: 'secret' }, change);
    return refusedAnswer(turn, 'secret', no, change);
  }
  const link = await openSecretLink(turn, change);
  if (!link) return said(change, 'no-address');
  const another = isExecuting(change) && isSecretGiven(change, stepsOf(turn.parts.settings, change));
  const card = cardOf(change, 'ready', { another, url: link.url, expiresAt: link.expiresAt.toISOString() });
  // Pressed on the card of the change, that card stays where it is: its next update would take the link away.
  const isAnswer = turn.conversation.scope === 'personal' && turn.by !== 'button';
  if (isAnswer) return { card, once: true, link: link.id, data: { secret: 'ready' } };
  const sent = await turn.parts.teams.sendCard(turn.person, card, turn.language, link.id);
  if (sent.ok) return { ...said(change, 'sent'), aside: true };
  await link.withdraw();
  // Teams refuses with 403 where the app is not there for somebody, or they blocked it.
  return said(change, sent.status === 403 ? 'no-chat' : 'not-sent');
}

async function whyNot(turn: Turn, change: Change): Promise<No | undefined> {
  const { parts, person } = turn;
  const asking = { policy: parts.policy, act: kindNamed(change.kind).act, rights: await turn.rights() };
  const may = mayRun({ ...asking, person, requester: change.requester });
  if (!may.ok) return refuse(may.reason);
  return isExecuting(change) && asksSecret(turn, change) ? undefined : refuse('no-secret-wanted');
}

/** A secret is wanted, or was made and is not known to be in Jamf Pro yet: one that got lost is made anew. */
function asksSecret({ parts }: Turn, change: Executing): boolean {
  if (change.status === 'stuck' || change.status === 'verifying') return false;
  return isSecretWanted(change.latches, stepsOf(parts.settings, change));
}

const said = (change: Change, state: DownloadData['state']): Answer => ({
  card: cardOf(change, state),
  data: { secret: state },
});

const cardOf = (
  { instance, number }: Change,
  state: DownloadData['state'],
  link: Pick<DownloadData, 'url' | 'expiresAt' | 'another'> = { url: '', expiresAt: '', another: false },
): Shown => show(downloadCard, { state, kind: 'client-secret', instance, number, ...link });
