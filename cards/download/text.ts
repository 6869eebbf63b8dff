import { escapeMarkdown, plain } from '../escape.js';
import { rows } from '../rows.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import type { DownloadData } from './data.js';
import { secretEn, secretNl } from './text.secret.js';
import type { Words } from './words.js';

/** By what the file is and by what it is about; the name of an instance is not escaped yet. */
const namesEn = {
  'support-bundle': ({ instance }: DownloadData) =>
    instance === '' ? 'The support bundle' : `The support bundle of ${instance}`,
  'devices-csv': ({ instance }: DownloadData) => `The list of affected Macs of ${instance}`,
  'answer-proposal': ({ number }: DownloadData) => `The proposal for an answer to question ${number}`,
  'client-secret': ({ instance }: DownloadData) => `The client secret of ${instance}`,
};
const namesNl: typeof namesEn = {
  'support-bundle': ({ instance }) => (instance === '' ? 'De supportbundel' : `De supportbundel van ${instance}`),
  'devices-csv': ({ instance }) => `De lijst met Macs van ${instance} waar iets mee is`,
  'answer-proposal': ({ number }) => `Het voorstel voor een antwoord op vraag ${number}`,
  'client-secret': ({ instance }) => `Het clientgeheim van ${instance}`,
};

const wordsEn: Words = {
  ready: data => ({
    title: `${symbols.lock} ${namesEn[data.kind](data)} is ready to be fetched`,
    lines: [
      'The link leads to Microsoft, where you sign in as yourself, and then to the file.',
      `It is for you alone and works once, until ${when(data.expiresAt)}. Used it, or came too late? Just ask me again.`,
    ],
  }),
  used: data => ({
    title: `${symbols.done} ${namesEn[data.kind](data)} was fetched`,
    lines: [
      'This link leads to nothing any more. Did the file not arrive whole, or is it needed again? Ask me for a new link.',
    ],
  }),
  sent: () => ({
    title: `${symbols.done} The link is in our 1:1 chat`,
    lines: ['A link to a file is for one person, so it is not shown here.'],
  }),
  'no-chat': () => ({
    title: `${symbols.stopped} I cannot write to you in a 1:1 chat`,
    lines: [
      'A link to a file is for one person, so I show it nowhere else.',
      'Add Connector Bot for yourself under Apps in Teams, and ask me there.',
    ],
  }),
  'not-sent': () => ({
    title: `${symbols.stopped} The link could not be sent to our 1:1 chat`,
    lines: ['Teams did not take it. Try again in a minute, or ask me in our 1:1 chat.'],
  }),
  'no-address': () => ({
    title: `${symbols.stopped} I cannot give files here`,
    lines: [
      'A file is fetched with a browser, and no address is configured at which a browser could reach me.',
      'Whoever runs this bot sets PUBLIC_URL, and registers its address /download/done with my app.',
    ],
  }),
};

const wordsNl: Words = {
  ready: data => ({
    title: `${symbols.lock} ${namesNl[data.kind](data)} staat klaar`,
    lines: [
      'De link gaat eerst naar Microsoft, waar je je als jezelf aanmeldt, en dan naar het bestand.',
      `Hij is alleen voor jou en werkt één keer, tot ${when(data.expiresAt)}. Al gebruikt, of te laat? Vraag het me gewoon opnieuw.`,
    ],
  }),
  used: data => ({
    title: `${symbols.done} ${namesNl[data.kind](data)} is opgehaald`,
    lines: [
      'Deze link doet niets meer. Kwam het bestand niet heel aan, of heb je het nog eens nodig? Vraag me om een nieuwe link.',
    ],
  }),
  sent: () => ({
    title: `${symbols.done} De link staat in onze 1-op-1-chat`,
    lines: ['Een link naar een bestand is voor één persoon; daarom staat hij niet hier.'],
  }),
  'no-chat': () => ({
    title: `${symbols.stopped} Ik kan je niet in een 1-op-1-chat schrijven`,
    lines: [
      'Een link naar een bestand is voor één persoon; daarom toon ik hem nergens anders.',
      'Voeg Connector Bot in Teams onder Apps voor jezelf toe, en vraag het me daar.',
    ],
  }),
  'not-sent': () => ({
    title: `${symbols.stopped} De link is niet in onze 1-op-1-chat aangekomen`,
    lines: ['Teams nam hem niet aan. Probeer het over een minuut opnieuw, of vraag het me in onze 1-op-1-chat.'],
  }),
  'no-address': () => ({
    title: `${symbols.stopped} Bestanden kan ik hier niet geven`,
    lines: [
      'Een bestand haal je op met een browser, en er is geen adres ingesteld waarop een browser mij bereikt.',
      'De beheerder van deze bot moet PUBLIC_URL instellen, en het adres /download/done bij mijn app registreren.',
    ],
  }),
};

const told = (words: Words, data: DownloadData, button: string, another: string) => {
  const { title, lines } = words[data.state](data);
  const link = data.state === 'ready' ? ` ${data.url}` : '';
  return {
    title: escapeMarkdown(title),
    lines: rows(lines),
    button,
    another,
    speak: plain(title),
    fallback: `${plain(title)}${link}`,
  };
};

export const en = (data: DownloadData) =>
  data.kind === 'client-secret'
    ? told(secretEn, data, 'Sign in at Microsoft and make it', 'Secret lost? Make another…')
    : told(wordsEn, data, 'Sign in at Microsoft and fetch it', '');
export const nl = (data: DownloadData) =>
  data.kind === 'client-secret'
    ? told(secretNl, data, 'Aanmelden bij Microsoft en maken', 'Geheim kwijt? Maak een nieuw…')
    : told(wordsNl, data, 'Aanmelden bij Microsoft en ophalen', '');
