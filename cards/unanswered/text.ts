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
  title: {
    question: '🤷 I have no answer to that',
    talk: '👂 I did nothing',
    request: '🤔 I am not sure what you want',
  }[data.about],
  said:
    data.question === ''
      ? ''
      : `${data.about === 'question' ? 'You asked' : 'You said'}: ${escapeMarkdown(data.question, shown)}`,
  truth: {
    question:
      "Microsoft's two articles on this integration do not answer it, and I do not make one up. For help with the connector:",
    talk: 'I take it that this asks nothing of me. If it does, say it as a request.',
    request: 'So I did nothing. Say it another way, or press what you mean.',
  }[data.about],
  contacts: facts(['First: Jamf', jamf], ['Then: Microsoft', microsoft]),
  nearTitle: 'What comes near, and I do know',
  suggestion: `Did you mean ${escapeMarkdown(data.command.label, 60)}? I have not done anything yet.`,
  kept: !data.kept ? '' : 'I kept the question, not who asked it, so that an answer can be made.',
  typed: `Or type: support · answers${typed(data, 'answer')}`,
  support: 'Support',
  answers: 'All answers',
  speak:
    data.about === 'question'
      ? 'I have no answer to that. Ask Jamf first, Microsoft after.'
      : 'I did nothing with that.',
  fallback:
    data.about !== 'question'
      ? 'I did nothing with that. Type help for what I can do.'
      : `I have no answer to that. Ask Jamf first (${jamf}), Microsoft after (${microsoft}). Type answers for what I know.`,
});

export const nl: typeof en = data => ({
  ...shared(data),
  title: {
    question: '🤷 Daar heb ik geen antwoord op',
    talk: '👂 Ik heb niets gedaan',
    request: '🤔 Ik weet niet zeker wat je wilt',
  }[data.about],
  said:
    data.question === ''
      ? ''
      : `${data.about === 'question' ? 'Je vroeg' : 'Je zei'}: ${escapeMarkdown(data.question, shown)}`,
  truth: {
    question:
      'De twee artikelen van Microsoft over deze integratie geven er geen antwoord op, en ik verzin er geen. Voor hulp bij de connector:',
    talk: 'Zo te zien vraag je mij niets. Is dat wel zo, zeg het dan als een verzoek.',
    request: 'Daarom heb ik niets gedaan. Zeg het anders, of druk op wat je bedoelt.',
  }[data.about],
  contacts: facts(['Eerst: Jamf', jamf], ['Dan: Microsoft', microsoft]),
  nearTitle: 'Wat erop lijkt, en wat ik wel weet',
  suggestion: `Bedoelde je ${escapeMarkdown(data.command.label, 60)}? Ik heb nog niets gedaan.`,
  kept: !data.kept ? '' : 'Ik heb de vraag bewaard, niet wie hem stelde. Zo kan er een antwoord komen.',
  typed: `Of typ: support · antwoorden${typed(data, 'antwoord')}`,
  support: 'Support',
  answers: 'Alle antwoorden',
  speak:
    data.about === 'question'
      ? 'Daar heb ik geen antwoord op. Vraag het eerst aan Jamf, daarna aan Microsoft.'
      : 'Daar heb ik niets mee gedaan.',
  fallback:
    data.about !== 'question'
      ? 'Daar heb ik niets mee gedaan. Typ help voor wat ik kan.'
      : `Daar heb ik geen antwoord op. Vraag het eerst aan Jamf (${jamf}), daarna aan Microsoft (${microsoft}). Typ antwoorden voor wat ik wel weet.`,
});
