import { type Shown, show } from '../../cards/card.js';
import type { DownloadData } from '../../cards/download/data.js';
import { downloadCard } from '../../cards/download/index.js';
import type { DownloadKind } from '../downloads/kinds.js';
import { openLink, withdrawLink } from '../downloads/links.js';
import { roles } from '../person.js';
import type { Answer, Turn } from './command.js';
import { refusedForRoles } from './refused-for-roles.js';

export type DownloadOffer = {
  readonly kind: DownloadKind;
  /** What the file is made from, kept until it is fetched: `{ instance: 'acme' }`, or no instance for all; a question's number. */
  readonly about: { readonly instance?: string; readonly question?: number };
};

/**
 * A link to a file, for whoever asked, who needs one of the policy's roles. It works once, for 15 minutes, after a
 * sign-in as this very person. It is shown in a 1:1 chat only: asked for elsewhere, it goes there.
 */
export async function offerDownload(turn: Turn, offer: DownloadOffer): Promise<Answer> {
  const rights = await turn.rights();
  if (rights.roles.length === 0) return refusedForRoles(turn, offer.kind, roles);
  const { publicUrl } = turn.parts.settings;
  if (!publicUrl || !turn.parts.pageSignIn) return said(offer, 'no-address');
  const { person, language } = turn;
  const ask = { ...offer, person, language };
  const { id, token, expiresAt } = await openLink(turn.parts, ask);
  const card = cardOf(offer, 'ready', {
    url: `${publicUrl}/download/${token}`,
    expiresAt: expiresAt.toISOString(),
  });
  if (turn.conversation.scope === 'personal') return { card, once: true, link: id, data: { download: 'ready' } };
  const sent = await turn.parts.teams.sendCard(person, card, language, id);
  // The card with the numbers stays where it was pressed.
  if (sent.ok) return { ...said(offer, 'sent'), aside: true };
  await withdrawLink(turn.parts, ask, id);
  // Teams refuses with 403 where the app is not there for somebody, or they blocked it.
  return said(offer, sent.status === 403 ? 'no-chat' : 'not-sent');
}

const said = (offer: DownloadOffer, state: DownloadData['state']): Answer => ({
  card: cardOf(offer, state),
  data: { download: state },
});

const cardOf = (
  { kind, about }: DownloadOffer,
  state: DownloadData['state'],
  link: Pick<DownloadData, 'url' | 'expiresAt'> = { url: '', expiresAt: '' },
): Shown =>
  show(downloadCard, {
    state,
    kind,
    instance: about.instance ?? '',
    number: about.question ?? 0,
    another: false,
    ...link,
  });
