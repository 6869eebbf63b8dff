import { duration } from '../age.js';
import { escapeMarkdown, plain } from '../escape.js';
import { facts, rows } from '../rows.js';
import { stepLine } from '../steps.js';
import { symbols } from '../symbols.js';
import { showsOf } from './buttons.js';
import type { ChangeRunningData, Task, WaitingReason } from './data.js';
import { clockEn, clockNl, decisionsEn, decisionsNl, stuckEn, stuckNl } from './text.stuck.js';

const kicker = (data: ChangeRunningData) =>
  `CR-${data.number} · ${escapeMarkdown(data.instance)} · ${escapeMarkdown(data.host)}`;
const names = (list: readonly string[]) => list.map(name => escapeMarkdown(name, 60)).join(', ');
const done = (data: ChangeRunningData) =>
  data.steps.filter(step => step.state !== 'open' && step.state !== 'now').length;

const lineEn = (data: ChangeRunningData) =>
  data.steps.length === 1 ? `${done(data)} of 1 step done` : `${done(data)} of ${data.steps.length} steps done`;
const lineNl: typeof lineEn = data =>
  data.steps.length === 1
    ? `${done(data)} van 1 stap klaar`
    : `${done(data)} van de ${data.steps.length} stappen klaar`;

const waitingEn: { readonly [reason in WaitingReason]: string } = {
  person: `${symbols.person} Waits for a step by hand`,
  replication: `${symbols.waiting} Waits until Microsoft shows it`,
  unreadable: `${symbols.unknown} Waits: something cannot be read`,
  'sign-in': `${symbols.person} Ready: somebody signs in and runs the step`,
  votes: `${symbols.waiting} Waits for votes`,
  'writes-stopped': `${symbols.stopped} Waits: writing is stopped`,
};

function stateEn(data: ChangeRunningData): string {
  if (data.status === 'approved') return `${symbols.done} Approved, about to start`;
  if (data.status === 'verifying') return `${symbols.watch} Verifying: reading both sides back`;
  if (data.status === 'stuck') return `${symbols.warning} Stuck: a decision is needed`;
  if (data.status === 'waiting' && data.waitingReason !== '') return waitingEn[data.waitingReason];
  return `${symbols.now} Under way`;
}

const journey = (data: ChangeRunningData, words: string) => (data.tasks.length > 1 ? words : '');

const taskRows = (tasks: readonly Task[], step: string, proof: string) =>
  rows(
    tasks.map(task => ({
      title: `${task.done ? symbols.done : symbols.open} ${step} ${escapeMarkdown(task.label, 4)}: ${escapeMarkdown(task.title, 120)}`,
      clicks: rows(task.done ? [] : task.clicks.map((click, index) => `${index + 1}\\. ${escapeMarkdown(click, 300)}`)),
      proof: task.done ? '' : `${proof}: ${escapeMarkdown(task.proof, 300)}`,
    })),
  );

const runEn: { readonly [by in ChangeRunningData['runBy']]: string } = {
  none: '',
  review: '',
  reader: `${symbols.info} The button signs you in, without a password as a rule, and I do this one step in your name. Nothing of your sign-in is kept.`,
  others: `${symbols.info} Somebody with a role in this change runs this step; you can look.`,
  'not-requester': `${symbols.info} You asked for this change, so somebody else runs this step.`,
};

function typedEn(data: ChangeRunningData): string {
  const confirm = data.confirmStep === '' ? [] : [`confirm CR-${data.number} ${data.confirmStepLabel}`];
  const id = data.asksApplicationId ? [`application-id CR-${data.number} and the ID`] : [];
  const check = data.mayCheck ? [`check CR-${data.number}`] : [];
  const run = data.runBy === 'reader' ? [`run CR-${data.number} ${data.runStepLabel}`] : [];
  return `Or type: ${[...run, ...confirm, ...id, ...check, ...decisionsEn(data), `withdraw CR-${data.number}`].join(' · ')}`;
}

export const en = (data: ChangeRunningData) => ({
  kicker: kicker(data),
  title: escapeMarkdown(data.title),
  state: stateEn(data),
  line: lineEn(data),
  steps: rows(data.steps.map(step => stepLine(step, 'en'))),
  tasksTitle: `${symbols.person} To be done now${data.runBy === 'none' ? journey(data, ', in one go and in one browser') : ', with the button or by hand'}`,
  tasks: taskRows(data.tasks, 'Step', 'Proof'),
  waiting:
    data.waitingFor === ''
      ? ''
      : `${symbols.waiting} ${escapeMarkdown(data.waitingFor, 400)}${data.waitingMinutes < 1 ? '' : ` (for ${duration(data.waitingMinutes, 'en')})`}`,
  facts: facts(
    ['Asked by', escapeMarkdown(data.requester, 80)],
    ['Approved by', names(data.approvers)],
    ['Application ID', escapeMarkdown(data.applicationId, 60)],
  ),
  shows: showsOf(data),
  clock: clockEn(data),
  stuck: rows(stuckEn(data)),
  secret: 'Make the client secret…',
  anotherSecret: 'Secret lost? Make another…',
  terminate: 'End it from Intune…',
  goOn: 'Go on without it…',
  goOnStuck: 'Continue',
  startOver: 'Start over',
  undo: 'Undo…',
  giveUp: 'Give up',
  run: `Run step ${data.runStepLabel}`,
  review: 'Review',
  runNote: runEn[data.runBy],
  typed: typedEn(data),
  link: plain(data.linkLabel, 80),
  confirm: plain(data.confirmTitle, 60),
  applicationId: 'Enter application ID',
  check: 'Check now',
  history: 'History',
  speak: `Change ${data.number}, ${plain(data.title)}: ${lineEn(data)}. ${plain(data.waitingFor, 300)}`,
  fallback: `CR-${data.number}: ${lineEn(data)}. ${plain(data.waitingFor, 300)} ${typedEn(data)}`,
});

const waitingNl: typeof waitingEn = {
  person: `${symbols.person} Wacht op een handmatige stap`,
  replication: `${symbols.waiting} Wacht tot Microsoft het laat zien`,
  unreadable: `${symbols.unknown} Wacht: iets is niet te lezen`,
  'sign-in': `${symbols.person} Klaar: iemand meldt zich aan en voert de stap uit`,
  votes: `${symbols.waiting} Wacht op stemmen`,
  'writes-stopped': `${symbols.stopped} Wacht: schrijven staat stil`,
};

function stateNl(data: ChangeRunningData): string {
  if (data.status === 'approved') return `${symbols.done} Goedgekeurd, begint zo`;
  if (data.status === 'verifying') return `${symbols.watch} Controle: beide kanten worden nagelezen`;
  if (data.status === 'stuck') return `${symbols.warning} Vastgelopen: er is een besluit nodig`;
  if (data.status === 'waiting' && data.waitingReason !== '') return waitingNl[data.waitingReason];
  return `${symbols.now} Wordt uitgevoerd`;
}

const runNl: typeof runEn = {
  none: '',
  review: '',
  reader: `${symbols.info} De knop meldt je aan, meestal zonder wachtwoord, en ik doe deze ene stap in jouw naam. Van je aanmelding blijft niets bewaard.`,
  others: `${symbols.info} Iemand met een rol in deze wijziging voert deze stap uit; jij kunt meekijken.`,
  'not-requester': `${symbols.info} Jij hebt deze wijziging aangevraagd, dus iemand anders voert deze stap uit.`,
};

function typedNl(data: ChangeRunningData): string {
  const confirm = data.confirmStep === '' ? [] : [`bevestig CR-${data.number} ${data.confirmStepLabel}`];
  const id = data.asksApplicationId ? [`toepassings-id CR-${data.number} en de id`] : [];
  const check = data.mayCheck ? [`controleer CR-${data.number}`] : [];
  const run = data.runBy === 'reader' ? [`voer CR-${data.number} ${data.runStepLabel} uit`] : [];
  return `Of typ: ${[...run, ...confirm, ...id, ...check, ...decisionsNl(data), `trek CR-${data.number} in`].join(' · ')}`;
}

export const nl: typeof en = data => ({
  kicker: kicker(data),
  title: escapeMarkdown(data.title),
  state: stateNl(data),
  line: lineNl(data),
  steps: rows(data.steps.map(step => stepLine(step, 'nl'))),
  tasksTitle: `${symbols.person} Nu te doen${data.runBy === 'none' ? journey(data, ', achter elkaar en in dezelfde browser') : ', met de knop of met de hand'}`,
  tasks: taskRows(data.tasks, 'Stap', 'Bewijs'),
  waiting:
    data.waitingFor === ''
      ? ''
      : `${symbols.waiting} ${escapeMarkdown(data.waitingFor, 400)}${data.waitingMinutes < 1 ? '' : ` (al ${duration(data.waitingMinutes, 'nl')})`}`,
  facts: facts(
    ['Aangevraagd door', escapeMarkdown(data.requester, 80)],
    ['Goedgekeurd door', names(data.approvers)],
    ['Toepassings-id', escapeMarkdown(data.applicationId, 60)],
  ),
  shows: showsOf(data),
  clock: clockNl(data),
  stuck: rows(stuckNl(data)),
  secret: 'Clientgeheim maken…',
  anotherSecret: 'Geheim kwijt? Maak een nieuw…',
  terminate: 'Vanuit Intune beëindigen…',
  goOn: 'Doorgaan zonder…',
  goOnStuck: 'Verdergaan',
  startOver: 'Opnieuw beginnen',
  undo: 'Terugdraaien…',
  giveUp: 'Opgeven',
  run: `Stap ${data.runStepLabel} uitvoeren`,
  review: 'Bekijken',
  runNote: runNl[data.runBy],
  typed: typedNl(data),
  link: plain(data.linkLabel, 80),
  confirm: plain(data.confirmTitle, 60),
  applicationId: 'Toepassings-id invullen',
  check: 'Nu controleren',
  history: 'Geschiedenis',
  speak: `Wijziging ${data.number}, ${plain(data.title)}: ${lineNl(data)}. ${plain(data.waitingFor, 300)}`,
  fallback: `CR-${data.number}: ${lineNl(data)}. ${plain(data.waitingFor, 300)} ${typedNl(data)}`,
});
