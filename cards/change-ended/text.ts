import { escapeMarkdown, plain } from '../escape.js';
import { facts, rows } from '../rows.js';
import { stepLine } from '../steps.js';
import { symbols } from '../symbols.js';
import { day, when } from '../when.js';
import type { ChangeEndedData } from './data.js';

type End = ChangeEndedData['end'];
type Words = {
  readonly [end in End]: { readonly state: string; cause(by: string): string; readonly next: readonly string[] };
};

const kicker = (data: ChangeEndedData) =>
  `CR-${data.number} · ${escapeMarkdown(data.instance)} · ${escapeMarkdown(data.host)}`;
const names = (list: readonly string[]) => list.map(name => escapeMarkdown(name, 60)).join(', ');

const signs: { readonly [end in End]: string } = {
  done: symbols.done,
  failed: symbols.wrong,
  rejected: symbols.stopped,
  withdrawn: '↩️',
  expired: '⌛',
  outdated: symbols.warning,
};

/** The apps of which it could not be told which are meant, and what to type. */
function candidates(data: ChangeEndedData, name: string): readonly string[] {
  if (data.candidates.length === 0) return [];
  const apps = data.candidates
    .slice(0, 8)
    .map(
      app =>
        `• ${escapeMarkdown(app.name, 80)} · App ID ${escapeMarkdown(app.appId, 40)} · Object ID ${escapeMarkdown(app.objectId, 40)}`,
    );
  return [...apps, `${name}: ${escapeMarkdown(data.naming, 200)}`];
}

function inDaysEn(days: number): string {
  if (days < 0) return 'that day has passed';
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
}
function inDaysNl(days: number): string {
  if (days < 0) return 'die dag is voorbij';
  return days === 0 ? 'vandaag' : days === 1 ? 'morgen' : `over ${days} dagen`;
}
const dateOf = (date: string, inDays: string): string => (date === '' ? '' : `${day(date)} (${inDays})`);

const wordsEn: Words = {
  done: { state: 'Done and verified', cause: () => 'I read both sides back: what was planned now holds.', next: [] },
  failed: {
    state: 'Failed',
    cause: () => 'The change could not be brought to its end.',
    next: [
      'If something above is to be put right, do that first; then ask again. The new plan starts from how things are then.',
    ],
  },
  rejected: {
    state: 'Rejected',
    cause: by => `${by} rejected it.`,
    next: ['Talk to the person who rejected it, change what is needed, and ask again.'],
  },
  withdrawn: {
    state: 'Withdrawn',
    cause: by => `${by} withdrew it.`,
    next: ['If it is needed after all, ask again.'],
  },
  expired: {
    state: 'Expired',
    cause: () => 'It was not decided and started in time.',
    next: ['Ask again when the approvers are available.'],
  },
  outdated: {
    state: 'Outdated',
    cause: () => 'What the votes rested on changed before the start, so I did not start.',
    next: ['Ask again: the new plan shows how things are now. The votes for the old one do not count.'],
  },
};

const touchedEn = (data: ChangeEndedData) =>
  data.end === 'done' ? '' : data.untouched ? ' Nothing was changed.' : ' What was done stays as it is.';

export const en = (data: ChangeEndedData) => ({
  kicker: kicker(data),
  title: escapeMarkdown(data.title),
  state: `${signs[data.end]} ${wordsEn[data.end].state}`,
  cause: wordsEn[data.end].cause(data.by === '' ? 'Somebody' : escapeMarkdown(data.by, 80)) + touchedEn(data),
  reason: data.reason === '' ? '' : `💬 ${escapeMarkdown(data.reason, 500)}`,
  stepsTitle: data.end === 'done' ? `${symbols.watch} What was verified` : `${symbols.plan} How far it came`,
  steps: rows(data.steps.map(step => stepLine(step, 'en'))),
  nextTitle: '➡️ What comes next',
  next: rows([...data.next, ...wordsEn[data.end].next].map(line => `• ${escapeMarkdown(line, 300)}`)),
  facts: facts(
    ['Asked by', escapeMarkdown(data.requester, 80)],
    ['Approved by', names(data.approvers)],
    ['Started', data.startedAt === '' ? '' : when(data.startedAt)],
    ['Ended', when(data.endedAt)],
    ['Macs become non-compliant on', dateOf(data.nonCompliantDate, inDaysEn(data.nonCompliantDays))],
    ['Macs leave Intune on', dateOf(data.removalDate, inDaysEn(data.removalDays))],
    ['Undo', data.end === 'done' ? escapeMarkdown(data.undo, 300) : ''],
  ),
  typed:
    data.end === 'done'
      ? `Or type: status ${escapeMarkdown(data.instance)} · history CR-${data.number}${data.undoable ? ` · undo CR-${data.number} and why` : ''}`
      : `Or type: start over CR-${data.number} · history CR-${data.number}`,
  candidates: rows(candidates(data, 'Ask again and name them')),
  undoIt: 'Undo…',
  status: 'Status',
  again: 'Ask again',
  history: 'History',
  speak: `Change ${data.number}, ${plain(data.title)}: ${wordsEn[data.end].state}.`,
  fallback: `CR-${data.number}: ${wordsEn[data.end].state}. ${plain(data.reason, 300)} Type: history CR-${data.number}`,
});

const wordsNl: Words = {
  done: {
    state: 'Klaar en gecontroleerd',
    cause: () => 'Ik heb beide kanten nagelezen: het is nu zoals gepland.',
    next: [],
  },
  failed: {
    state: 'Mislukt',
    cause: () => 'De wijziging kon niet worden afgemaakt.',
    next: [
      'Breng in orde wat hierboven staat en vraag het opnieuw aan: het nieuwe plan gaat uit van hoe het er dan voor staat.',
    ],
  },
  rejected: {
    state: 'Afgewezen',
    cause: by => `${by} heeft dit afgewezen.`,
    next: ['Overleg met wie het heeft afgewezen, pas aan wat nodig is en vraag het opnieuw aan.'],
  },
  withdrawn: {
    state: 'Ingetrokken',
    cause: by => `${by} heeft dit ingetrokken.`,
    next: ['Is het toch nodig? Vraag het dan opnieuw aan.'],
  },
  expired: {
    state: 'Verlopen',
    cause: () => 'Er is niet op tijd beslist en begonnen.',
    next: ['Vraag het opnieuw aan als de goedkeurders er zijn.'],
  },
  outdated: {
    state: 'Achterhaald',
    cause: () => 'Tussen het besluit en de start veranderde waar het plan op rustte. Daarom ben ik niet begonnen.',
    next: [
      'Vraag het opnieuw aan: het nieuwe plan laat zien hoe het er nu voor staat. De stemmen voor het oude tellen niet mee.',
    ],
  },
};

const touchedNl = (data: ChangeEndedData) =>
  data.end === 'done' ? '' : data.untouched ? ' Er is niets gewijzigd.' : ' Wat al gedaan was, blijft zo.';

export const nl: typeof en = data => ({
  kicker: kicker(data),
  title: escapeMarkdown(data.title),
  state: `${signs[data.end]} ${wordsNl[data.end].state}`,
  cause: wordsNl[data.end].cause(data.by === '' ? 'Iemand' : escapeMarkdown(data.by, 80)) + touchedNl(data),
  reason: data.reason === '' ? '' : `💬 ${escapeMarkdown(data.reason, 500)}`,
  stepsTitle: data.end === 'done' ? `${symbols.watch} Wat is gecontroleerd` : `${symbols.plan} Hoe ver het kwam`,
  steps: rows(data.steps.map(step => stepLine(step, 'nl'))),
  nextTitle: '➡️ Hoe nu verder',
  next: rows([...data.next, ...wordsNl[data.end].next].map(line => `• ${escapeMarkdown(line, 300)}`)),
  facts: facts(
    ['Aangevraagd door', escapeMarkdown(data.requester, 80)],
    ['Goedgekeurd door', names(data.approvers)],
    ['Begonnen', data.startedAt === '' ? '' : when(data.startedAt)],
    ['Afgerond', when(data.endedAt)],
    ['Macs voldoen niet meer vanaf', dateOf(data.nonCompliantDate, inDaysNl(data.nonCompliantDays))],
    ['Macs verdwijnen uit Intune op', dateOf(data.removalDate, inDaysNl(data.removalDays))],
    ['Terugdraaien', data.end === 'done' ? escapeMarkdown(data.undo, 300) : ''],
  ),
  typed:
    data.end === 'done'
      ? `Of typ: status ${escapeMarkdown(data.instance)} · geschiedenis CR-${data.number}${data.undoable ? ` · maak CR-${data.number} ongedaan omdat …` : ''}`
      : `Of typ: begin opnieuw met CR-${data.number} · geschiedenis CR-${data.number}`,
  candidates: rows(candidates(data, 'Vraag het opnieuw aan en noem ze')),
  undoIt: 'Terugdraaien…',
  status: 'Status',
  again: 'Opnieuw aanvragen',
  history: 'Geschiedenis',
  speak: `Wijziging ${data.number}, ${plain(data.title)}: ${wordsNl[data.end].state}.`,
  fallback: `CR-${data.number}: ${wordsNl[data.end].state}. ${plain(data.reason, 300)} Typ: geschiedenis CR-${data.number}`,
});
