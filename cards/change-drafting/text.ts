import { escapeMarkdown, plain } from '../escape.js';
import { facts, rows } from '../rows.js';
import { symbols } from '../symbols.js';
import type { ChangeDraftingData } from './data.js';

const kicker = (data: ChangeDraftingData) =>
  `CR-${data.number} · ${escapeMarkdown(data.instance)} · ${escapeMarkdown(data.host)}`;
const wish = (data: ChangeDraftingData) =>
  data.wish.map(({ title, value }): [string, string] => [escapeMarkdown(title), escapeMarkdown(value, 300)]);

export const en = (data: ChangeDraftingData) => ({
  kicker: kicker(data),
  title: escapeMarkdown(data.title),
  state: `${symbols.watch} Reading both sides`,
  facts: facts(
    ['Asked by', escapeMarkdown(data.requester, 80)],
    ['Reason', escapeMarkdown(data.reason, 500)],
    ['Ticket', escapeMarkdown(data.ticket, 100)],
    ...wish(data),
  ),
  reading: 'I am making the plan. This card updates itself in a moment.',
  lines: rows([
    `${symbols.waiting} Jamf Pro: version, rights, messages`,
    `${symbols.waiting} Microsoft: partner record, apps and permissions, licences, policies`,
    `${symbols.info} Nothing is changed: a plan is approved first.`,
  ]),
  typed: `To see it later, type: show CR-${data.number}`,
  withdraw: 'Withdraw',
  history: 'History',
  speak: `Change ${data.number}: ${plain(data.title)}. I am reading both sides.`,
  fallback: `CR-${data.number}: ${plain(data.title)}. I am reading both sides. Type: show CR-${data.number}`,
});

export const nl: typeof en = data => ({
  kicker: kicker(data),
  title: escapeMarkdown(data.title),
  state: `${symbols.watch} Beide kanten worden uitgelezen`,
  facts: facts(
    ['Aangevraagd door', escapeMarkdown(data.requester, 80)],
    ['Reden', escapeMarkdown(data.reason, 500)],
    ['Ticket', escapeMarkdown(data.ticket, 100)],
    ...wish(data),
  ),
  reading: 'Ik maak het plan. Deze kaart wordt zo vanzelf bijgewerkt.',
  lines: rows([
    `${symbols.waiting} Jamf Pro: versie, rechten, meldingen`,
    `${symbols.waiting} Microsoft: partnergegevens, apps en machtigingen, licenties, beleid`,
    `${symbols.info} Er wordt niets gewijzigd: eerst moet een plan worden goedgekeurd.`,
  ]),
  typed: `Later terugkijken? Typ: toon CR-${data.number}`,
  withdraw: 'Intrekken',
  history: 'Geschiedenis',
  speak: `Wijziging ${data.number}: ${plain(data.title)}. Ik lees beide kanten uit.`,
  fallback: `CR-${data.number}: ${plain(data.title)}. Ik lees beide kanten uit. Typ: toon CR-${data.number}`,
});
