import { escapeMarkdown, plain } from '../escape.js';
import { rows } from '../rows.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import type { DoctorData, DoctorFixer, DoctorLine, DoctorOutcome } from './data.js';

const signs: { readonly [outcome in DoctorOutcome]: string } = {
  fail: symbols.wrong,
  warn: symbols.warning,
  unknown: symbols.unknown,
  pass: symbols.done,
};

/** More would not fit into a message; they are counted. */
const most = 8;

const worth = ({ lines }: DoctorData) => lines.filter(line => line.outcome !== 'pass');
const passing = ({ lines }: DoctorData) => lines.filter(line => line.outcome === 'pass');
const count = ({ lines }: DoctorData, outcome: DoctorOutcome) => lines.filter(line => line.outcome === outcome).length;
const more = (data: DoctorData) => Math.max(0, worth(data).length - most);
const titles = (lines: readonly DoctorLine[]) => escapeMarkdown(lines.map(line => line.title).join(' · '), 480);

const outcomesEn: { readonly [outcome in DoctorOutcome]: string } = {
  fail: 'wrong',
  warn: 'to look after',
  unknown: 'not read',
  pass: 'good',
};

const fixersEn: { readonly [who in DoctorFixer]: string } = {
  operator: 'whoever runs the bot',
  entra: 'an administrator of Entra',
  jamf: 'an administrator of Jamf Pro',
  groups: 'whoever looks after the groups',
  teams: 'an administrator of Teams',
  nobody: '',
};

const verdictEn = (data: DoctorData): string => {
  const parts = (['fail', 'warn', 'unknown'] as const)
    .filter(outcome => count(data, outcome) > 0)
    .map(outcome => `${count(data, outcome)} ${outcomesEn[outcome]}`);
  return parts.length === 0 ? 'All is well' : parts.join(', ');
};

function lineEn(line: DoctorLine, detail: DoctorData['detail']) {
  const fixer = fixersEn[line.who] === '' ? '' : ` Who can: ${fixersEn[line.who]}.`;
  return {
    title: `${signs[line.outcome]} ${escapeMarkdown(line.title, 80)} · ${outcomesEn[line.outcome]}`,
    cause: detail !== 'names' ? escapeMarkdown(line.cause, 180) : '',
    fix: detail !== 'names' && line.fix !== '' ? `→ ${escapeMarkdown(line.fix, 140)}${fixer}` : '',
  };
}

const aloneEn: { readonly [detail in DoctorData['detail']]: string } = {
  all: '',
  names: 'Others read along here. For causes and what to do, ask me in our 1:1 chat: doctor',
  reader: 'I could not read your groups, so I do not know whether you are an operator. This is only why.',
};

export const en = (data: DoctorData) => ({
  title: '🩺 How I am',
  verdict: `${signs[data.lines[0]?.outcome ?? 'unknown']} ${verdictEn(data)}`,
  read: `Looked at ${when(data.at)}`,
  lines: rows(
    worth(data)
      .slice(0, most)
      .map(line => lineEn(line, data.detail)),
  ),
  more: more(data) === 0 ? '' : `And ${more(data)} more.`,
  good: passing(data).length === 0 ? '' : `${symbols.done} Good: ${titles(passing(data))}`,
  alone: aloneEn[data.detail],
  again: 'Look again',
  consent: "Open Microsoft's consent page (leaves Teams)",
  help: 'Help',
  speak: `${verdictEn(data)}.`,
  fallback: `${verdictEn(data)}: ${plain(
    worth(data)
      .slice(0, most)
      .map(line => line.title)
      .join(', '),
    400,
  )}`,
});

const outcomesNl: typeof outcomesEn = {
  fail: 'fout',
  warn: 'om op te letten',
  unknown: 'niet gelezen',
  pass: 'goed',
};

const fixersNl: typeof fixersEn = {
  operator: 'wie de bot beheert',
  entra: 'een beheerder van Entra',
  jamf: 'een beheerder van Jamf Pro',
  groups: 'wie de groepen beheert',
  teams: 'een beheerder van Teams',
  nobody: '',
};

const verdictNl: typeof verdictEn = data => {
  const parts = (['fail', 'warn', 'unknown'] as const)
    .filter(outcome => count(data, outcome) > 0)
    .map(outcome => `${count(data, outcome)} ${outcomesNl[outcome]}`);
  return parts.length === 0 ? 'Alles is in orde' : parts.join(', ');
};

const lineNl: typeof lineEn = (line, detail) => {
  const fixer = fixersNl[line.who] === '' ? '' : ` Wie dat kan: ${fixersNl[line.who]}.`;
  return {
    title: `${signs[line.outcome]} ${escapeMarkdown(line.title, 80)} · ${outcomesNl[line.outcome]}`,
    cause: detail !== 'names' ? escapeMarkdown(line.cause, 180) : '',
    fix: detail !== 'names' && line.fix !== '' ? `→ ${escapeMarkdown(line.fix, 140)}${fixer}` : '',
  };
};

const aloneNl: typeof aloneEn = {
  all: '',
  names: 'Hier lezen anderen mee. Voor oorzaken en wat te doen, vraag mij in onze 1-op-1-chat: dokter',
  reader: 'Ik kon je groepen niet lezen en weet dus niet of je beheerder bent. Dit is alleen de reden.',
};

export const nl: typeof en = data => ({
  ...en(data),
  title: '🩺 Hoe het met mij gaat',
  verdict: `${signs[data.lines[0]?.outcome ?? 'unknown']} ${verdictNl(data)}`,
  read: `Bekeken ${when(data.at)}`,
  lines: rows(
    worth(data)
      .slice(0, most)
      .map(line => lineNl(line, data.detail)),
  ),
  more: more(data) === 0 ? '' : `En nog ${more(data)}.`,
  good: passing(data).length === 0 ? '' : `${symbols.done} Goed: ${titles(passing(data))}`,
  alone: aloneNl[data.detail],
  again: 'Opnieuw kijken',
  consent: 'Open de toestemmingspagina van Microsoft (verlaat Teams)',
  speak: `${verdictNl(data)}.`,
  fallback: `${verdictNl(data)}: ${plain(
    worth(data)
      .slice(0, most)
      .map(line => line.title)
      .join(', '),
    400,
  )}`,
});
