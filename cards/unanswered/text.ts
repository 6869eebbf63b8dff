import { escapeMarkdown, plain } from '../escape.js';
import { facts } from '../rows.js';
import type { UnansweredData } from './data.js';

const jamf = 'support@jamf.com · https://www.jamf.com/support/';
const microsoft = 'https://learn.microsoft.com/mem/intune/fundamentals/get-support';
/** Letters of a question that are shown. */
const shown = 300;

const nearRows = ({ near }: UnansweredData) =>
  near.map(({ id, title }) => ({ text: { title: plain(title, 80) }, data: { topic: id } }));
const typed = ({ near }: UnansweredData, word: string) => near.map(({ id }) => ` · ${word} ${id}`).join('');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const shared = (data: UnansweredData) => ({
  near: nearRows(data),
  command: capital(plain(data.command.label, 60)),
  instance: String(data.command.input['instance'] ?? ''),
});

export const en = (data: UnansweredData) => ({
  ...shared(data),
  title: '🤷 I have no answer to that',
  said: data.question === '' ? '' : `You asked: ${escapeMarkdown(data.question, shown)}`,
  truth:
    "Microsoft's two articles on this integration do not answer it, and I do not make one up. For help with the connector:",
  contacts: facts(['First: Jamf', jamf], ['Then: Microsoft', microsoft]),
  nearTitle: 'What comes near, and I do know',
  suggestion: `Or did you mean ${escapeMarkdown(data.command.label, 60)}? I have not done anything yet.`,
  kept: !data.kept ? '' : 'I kept the question, not who asked it, so that an answer can be made.',
  typed: `Or type: support · answers${typed(data, 'answer')}`,
  support: 'Support',
  answers: 'All answers',
  speak: 'I have no answer to that. Ask Jamf first, Microsoft after.',
  fallback: `I have no answer to that. Ask Jamf first (${jamf}), Microsoft after (${microsoft}). Type answers for what I know.`,
});

export const nl: typeof en = data => ({
  ...shared(data),
  title: '🤷 Daar heb ik geen antwoord op',
  said: data.question === '' ? '' : `Je vroeg: ${escapeMarkdown(data.question, shown)}`,
  truth:
    'De twee artikelen van Microsoft over deze integratie geven er geen antwoord op, en ik verzin er geen. Voor hulp bij de connector:',
  contacts: facts(['Eerst: Jamf', jamf], ['Dan: Microsoft', microsoft]),
  nearTitle: 'Wat erop lijkt, en wat ik wel weet',
  suggestion: `Of bedoelde je ${escapeMarkdown(data.command.label, 60)}? Ik heb nog niets gedaan.`,
  kept: !data.kept ? '' : 'Ik heb de vraag bewaard, niet wie hem stelde. Zo kan er een antwoord komen.',
  typed: `Of typ: support · antwoorden${typed(data, 'antwoord')}`,
  support: 'Support',
  answers: 'Alle antwoorden',
  speak: 'Daar heb ik geen antwoord op. Vraag het eerst aan Jamf, daarna aan Microsoft.',
  fallback: `Daar heb ik geen antwoord op. Vraag het eerst aan Jamf (${jamf}), daarna aan Microsoft (${microsoft}). Typ antwoorden voor wat ik wel weet.`,
});
