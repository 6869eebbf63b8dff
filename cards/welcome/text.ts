import { rows } from '../rows.js';
import type { WelcomeData } from './data.js';

export const en = (data: WelcomeData) => ({
  title: '👋 Hello, I am Connector Bot',
  intro: 'I look after the connection between Jamf Pro and Microsoft Intune, together with you.',
  lines: rows([
    '🔍 I read both sides and tell you whether they agree.',
    '📋 I plan a change and ask the right people to approve it. Before that, I change nothing.',
    '👤 I guide you through the steps that only a person can do, and check the result by reading it back.',
    ...(data.demo ? ['🎭 This is the demo: the consoles, the people and the data are simulated.'] : []),
  ]),
  how:
    data.scope === 'personal'
      ? 'Just type what you need here.'
      : 'Mention me and type what you need: I only see messages that mention me.',
  typed: 'For example: help · status · connect jamf. Nederlands? Type: language nl',
  help: 'Help',
  status: 'Status',
  connect: 'Connect Jamf',
  speak:
    'Hello, I am Connector Bot. I look after the connection between Jamf Pro and Microsoft Intune. Type help to see what I can do.',
  fallback: 'Hello, I am Connector Bot. Type help to see what I can do.',
});

export const nl: typeof en = data => ({
  title: '👋 Hallo, ik ben Connector Bot',
  intro: 'Ik zorg samen met jullie voor de koppeling tussen Jamf Pro en Microsoft Intune.',
  lines: rows([
    '🔍 Ik lees beide kanten uit en vertel of ze met elkaar kloppen.',
    '📋 Ik maak een plan voor een wijziging en vraag de juiste mensen om akkoord. Tot die tijd wijzig ik niets.',
    '👤 Ik help je door de stappen die alleen een mens kan doen en lees daarna zelf na of het gelukt is.',
    ...(data.demo ? ['🎭 Dit is de demo: de beheerconsoles, de mensen en de gegevens zijn gesimuleerd.'] : []),
  ]),
  how:
    data.scope === 'personal'
      ? 'Typ hier gewoon wat je nodig hebt.'
      : 'Noem mij met een @ en typ wat je nodig hebt: ik zie alleen berichten waarin ik genoemd word.',
  typed: 'Bijvoorbeeld: help · status · koppel jamf. English? Type: language en',
  help: 'Help',
  status: 'Status',
  connect: 'Jamf koppelen',
  speak:
    'Hallo, ik ben Connector Bot. Ik zorg voor de koppeling tussen Jamf Pro en Microsoft Intune. Typ help om te zien wat ik kan.',
  fallback: 'Hallo, ik ben Connector Bot. Typ help om te zien wat ik kan.',
});
