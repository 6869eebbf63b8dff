import { ago } from '../age.js';
import { escapeMarkdown, plain } from '../escape.js';
import { openStates } from '../open-states.js';
import { rows } from '../rows.js';
import { symbols } from '../symbols.js';
import type { ApprovalsData } from './data.js';

type OpenChange = ApprovalsData['changes'][number];

const buttons = (data: ApprovalsData, open: string) =>
  data.changes.slice(0, 4).map(({ id, number }) => ({ text: `${open} CR-${number}`, data: { id } }));

const heading = (change: OpenChange) =>
  [`CR-${change.number}`, escapeMarkdown(change.title), escapeMarkdown(change.instance)]
    .filter(part => part !== '')
    .join(' · ');

export const en = (data: ApprovalsData) => ({
  title: data.changes.length === 0 ? `${symbols.done} Nothing is open` : `${symbols.plan} Open changes`,
  none: 'No change waits for anybody right now.',
  changes: rows(
    data.changes.map(change => ({
      title: heading(change),
      state: change.mayVote ? `${symbols.waiting} Waits for your decision` : openStates.en[change.status],
      who: `${change.own ? 'Asked by you' : `Asked by ${escapeMarkdown(change.requester, 80)}`}, ${ago(change.minutesOld, 'en')}`,
    })),
  ),
  buttons: buttons(data, 'Open'),
  more: `And ${data.more} more.`,
  typed:
    data.changes.length === 0 ? 'To ask for one, type: connect jamf' : `Or type: show CR-${data.changes[0]?.number}`,
  help: 'Help',
  speak: data.changes.length === 0 ? 'No change is open.' : `${data.changes.length + data.more} changes are open.`,
  fallback:
    data.changes.map(change => `CR-${change.number}: ${plain(change.title)}`).join('; ') || 'No change is open.',
});

export const nl: typeof en = data => ({
  title: data.changes.length === 0 ? `${symbols.done} Er staat niets open` : `${symbols.plan} Openstaande wijzigingen`,
  none: 'Er is op dit moment geen wijziging die op iemand wacht.',
  changes: rows(
    data.changes.map(change => ({
      title: heading(change),
      state: change.mayVote ? `${symbols.waiting} Wacht op jouw besluit` : openStates.nl[change.status],
      who: `${change.own ? 'Door jou aangevraagd' : `Aangevraagd door ${escapeMarkdown(change.requester, 80)}`}, ${ago(change.minutesOld, 'nl')}`,
    })),
  ),
  buttons: buttons(data, 'Open'),
  more: `En nog ${data.more}.`,
  typed:
    data.changes.length === 0 ? 'Zelf iets aanvragen? Typ: koppel jamf' : `Of typ: toon CR-${data.changes[0]?.number}`,
  help: 'Help',
  speak:
    data.changes.length === 0
      ? 'Er staan geen wijzigingen open.'
      : `Er staan ${data.changes.length + data.more} wijzigingen open.`,
  fallback:
    data.changes.map(change => `CR-${change.number}: ${plain(change.title)}`).join('; ') ||
    'Er staan geen wijzigingen open.',
});
