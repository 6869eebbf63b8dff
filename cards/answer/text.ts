import type { Language } from '../../src/language.js';
import { escapeMarkdown, plain } from '../escape.js';
import { rows } from '../rows.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import type { AnswerData } from './data.js';
import { hereEn } from './here.en.js';
import type { HereLine } from './here.js';
import { hereNl } from './here.nl.js';
import { blockRows, linesOf, withoutBold } from './own-words.js';

const signs: { readonly [tone in HereLine['tone']]: string } = {
  good: symbols.done,
  attention: symbols.warning,
  unknown: symbols.unknown,
  plain: '▫️',
};

const days = {
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }),
};
const dayOf = (date: string, language: Language) => days[language].format(new Date(`${date}T00:00:00Z`));

const here = ({ lines }: AnswerData['here'], words: typeof hereEn) =>
  rows(lines.map(line => `${signs[line.tone]} ${words[line.code](line)}.`));

const isPartial = ({ state, tooMany }: AnswerData['here']) => state === 'late' || tooMany > 0;
/** Offered where the facts are not whole, unless it is what the answer leads to anyway. */
const offersStatus = ({ here, command }: AnswerData) => isPartial(here) && command.verb !== 'status';

const nextRows = ({ next }: AnswerData) =>
  next.map(({ id, title }) => ({ text: { title: plain(title, 80) }, data: { topic: id } }));

const source = ({ source: { title, url } }: AnswerData) => `[${title.replace(/[[\]\\]/g, '')}](${url})`;

const shared = (data: AnswerData) => ({
  title: escapeMarkdown(data.title),
  blocks: blockRows(data.blocks),
  since: blockRows(data.since),
  next: nextRows(data),
  command: capital(plain(data.command.label, 60)),
  instance: String(data.command.input['instance'] ?? ''),
  speak: plain(`${data.title}. ${firstOf(data)}`, 300),
  fallback: plain(`${data.title}. ${firstOf(data)}`, 600),
});

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const firstOf = ({ blocks }: AnswerData) => withoutBold(linesOf(blocks)[0] ?? '').replaceAll('\\', '');

export const en = (data: AnswerData) => ({
  ...shared(data),
  sinceTitle: `Changed since this article (${dayOf(data.source.date, 'en')})`,
  hereTitle: 'In your tenant',
  here: here(data.here, hereEn),
  notAll: notAllEn(data.here),
  read: data.here.at === '' ? '' : `Read at ${when(data.here.at)}`,
  source: `From Microsoft's article: ${source(data)}, ${dayOf(data.source.date, 'en')}`,
  nextTitle: 'You may also want to know',
  status: offersStatus(data) ? 'Status' : '',
  helpful: 'Helpful',
  notHelpful: 'Not helpful',
  comment: 'What is missing or wrong? (may stay empty)',
  send: 'Send',
  typed: `Or type: helpful ${data.topic} · not helpful ${data.topic} because …${data.next.map(({ id }) => ` · answer ${id}`).join('')}`,
});

function notAllEn({ state, tooMany }: AnswerData['here']): string {
  if (state === 'late') return 'Reading both sides takes longer than an answer may. Type: status';
  return tooMany > 0 ? `There are ${tooMany} servers: too many to read each of them for an answer. Type: status` : '';
}

export const nl: typeof en = data => ({
  ...shared(data),
  sinceTitle: `Veranderd sinds dit artikel (${dayOf(data.source.date, 'nl')})`,
  hereTitle: 'In jullie tenant',
  here: here(data.here, hereNl),
  notAll: notAllNl(data.here),
  read: data.here.at === '' ? '' : `Gelezen op ${when(data.here.at)}`,
  source: `Uit het artikel van Microsoft: ${source(data)}, ${dayOf(data.source.date, 'nl')}`,
  nextTitle: 'Misschien wil je ook weten',
  status: offersStatus(data) ? 'Status' : '',
  helpful: 'Nuttig',
  notHelpful: 'Niet nuttig',
  comment: 'Wat ontbreekt er, of klopt er niet? (mag leeg blijven)',
  send: 'Verstuur',
  typed: `Of typ: nuttig ${data.topic} · niet nuttig ${data.topic} omdat …${data.next.map(({ id }) => ` · antwoord ${id}`).join('')}`,
});

function notAllNl({ state, tooMany }: AnswerData['here']): string {
  if (state === 'late') return 'Beide kanten lezen duurt langer dan een antwoord mag duren. Typ: status';
  return tooMany > 0
    ? `Er zijn ${tooMany} servers: te veel om ze voor een antwoord allemaal te lezen. Typ: status`
    : '';
}
