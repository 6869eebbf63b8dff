import { show } from '../../cards/card.js';
import type { DownloadData } from '../../cards/download/data.js';
import { downloadCard } from '../../cards/download/index.js';
import { usedLink } from '../downloads/links.js';
import type { Parts } from '../parts.js';

/** The card with a link, once it was used up. Before, nobody can draw it anew: what opens the link is kept nowhere. */
export async function drawLinkCopy(parts: Pick<Parts, 'database'>, id: string) {
  const link = await usedLink(parts, id);
  if (!link) return undefined;
  const { kind, language } = link;
  const { instance = '', number = 0 } = link.about as Partial<Pick<DownloadData, 'instance' | 'number'>>;
  const facts: DownloadData = { state: 'used', kind, instance, number, another: false, url: '', expiresAt: '' };
  return { shown: show(downloadCard, facts), version: 1, language, viewers: [] };
}
