import { escapeMarkdown, plain } from '../escape.js';
import { symbols } from '../symbols.js';
import type { AnswersData, Shelf } from './data.js';

/** What a shelf is called, and the word by which it is typed. */
type Named = { readonly [shelf in Shelf]: { readonly title: string; readonly word: string } };

const shelvesEn: Named = {
  about: { title: 'About the integration', word: 'about' },
  requirements: { title: 'What is needed', word: 'requirements' },
  network: { title: 'Network and ports', word: 'network' },
  connect: { title: 'Connecting', word: 'connect' },
  remove: { title: 'Removing and disconnecting', word: 'remove' },
  manual: { title: 'Manual connection', word: 'manual' },
  permissions: { title: 'Apps and permissions', word: 'permissions' },
  devices: { title: 'Macs', word: 'devices' },
  data: { title: 'Data and privacy', word: 'data' },
  support: { title: 'Support', word: 'support' },
};
const shelvesNl: Named = {
  about: { title: 'Over de integratie', word: 'over' },
  requirements: { title: 'Wat er nodig is', word: 'vereisten' },
  network: { title: 'Netwerk en poorten', word: 'netwerk' },
  connect: { title: 'Koppelen', word: 'koppelen' },
  remove: { title: 'Verwijderen en ontkoppelen', word: 'verwijderen' },
  manual: { title: 'Handmatige koppeling', word: 'handmatig' },
  permissions: { title: 'Apps en machtigingen', word: 'machtigingen' },
  devices: { title: 'Macs', word: 'apparaten' },
  data: { title: 'Gegevens en privacy', word: 'gegevens' },
  support: { title: 'Support', word: 'support' },
};
export const shelfWords = { en: shelvesEn, nl: shelvesNl };

type Line = { readonly title: string; readonly typed: string; readonly open: string };
type Row = { readonly text: Line; readonly data: { readonly verb: string; readonly input: object } };

function rowsOf(
  data: AnswersData,
  named: Named,
  words: { readonly all: string; readonly one: string },
): readonly Row[] {
  const shelves = data.shelves.map(({ group, count }) => {
    const { title, word } = named[group];
    const text = { title: `${title} (${count})`, typed: `${words.all} ${word}`, open: title };
    return { text, data: { verb: 'answers', input: { group } } };
  });
  const topics = data.topics.map(({ id, title }) => ({
    text: { title: escapeMarkdown(title), typed: `${words.one} ${id}`, open: plain(title) },
    data: { verb: 'ask', input: { topic: id } },
  }));
  return [...shelves, ...topics];
}

const turnPage = ({ group, page }: AnswersData, by: number) => ({ group, page: page + by });

const shared = (data: AnswersData) => ({
  previousInput: turnPage(data, -1),
  nextInput: turnPage(data, 1),
  help: 'Help',
});

export const en = (data: AnswersData) => ({
  ...shared(data),
  title: data.group === '' ? `${symbols.info} What I can answer` : `${symbols.info} ${shelvesEn[data.group].title}`,
  intro:
    data.group === ''
      ? `${data.count} questions about Jamf Pro and Intune, from Microsoft's two articles. Pick a subject, or just ask.`
      : `${data.count} questions. Pick one, or just ask.`,
  lines: rowsOf(data, shelvesEn, { all: 'answers', one: 'answer' }),
  page: `Page ${data.page} of ${data.pages}`,
  previous: 'Previous page',
  next: 'Next page',
  shelves: 'All subjects',
  typed: data.group === '' ? 'Or type: answers network' : `Or type: answers ${data.group} page 1 · answers`,
  speak: `I can answer ${data.count} questions about ${data.group === '' ? 'Jamf Pro and Intune' : shelvesEn[data.group].title}.`,
  fallback: `I can answer ${data.count} questions. Type answers and one of: ${Object.keys(shelvesEn).join(', ')}.`,
});

export const nl: typeof en = data => ({
  ...shared(data),
  title:
    data.group === '' ? `${symbols.info} Waar ik antwoord op heb` : `${symbols.info} ${shelvesNl[data.group].title}`,
  intro:
    data.group === ''
      ? `${data.count} vragen over Jamf Pro en Intune, uit de twee artikelen van Microsoft. Kies een onderwerp, of stel je vraag gewoon.`
      : `${data.count} vragen. Kies er een, of stel je vraag gewoon.`,
  lines: rowsOf(data, shelvesNl, { all: 'antwoorden', one: 'antwoord' }),
  page: `Pagina ${data.page} van ${data.pages}`,
  previous: 'Vorige pagina',
  next: 'Volgende pagina',
  shelves: 'Alle onderwerpen',
  typed:
    data.group === ''
      ? 'Of typ: antwoorden netwerk'
      : `Of typ: antwoorden ${shelvesNl[data.group].word} pagina 1 · antwoorden`,
  speak: `Ik heb antwoord op ${data.count} vragen over ${data.group === '' ? 'Jamf Pro en Intune' : shelvesNl[data.group].title}.`,
  fallback: `Ik heb antwoord op ${data.count} vragen. Typ antwoorden en een van: ${Object.values(shelvesNl)
    .map(({ word }) => word)
    .join(', ')}.`,
});
