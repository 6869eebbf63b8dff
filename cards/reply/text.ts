import { escapeMarkdown, plain } from '../escape.js';
import { symbols } from '../symbols.js';
import type { ReplyData, ReplyEvent } from './data.js';

/** The words of a line, with `show` to bring foreign texts in: escaped for the card, plain for reading aloud. */
type Line = (data: ReplyData, show: (text: string, length?: number) => string) => string;
type Lines = { readonly [event in ReplyEvent]: Line };

const because = (data: ReplyData, show: (text: string, length?: number) => string) =>
  data.reason === '' ? '' : ` ${show(data.reason, 500)}`;

const signs: { readonly [event in ReplyEvent]: string } = {
  vote: symbols.done,
  approved: symbols.done,
  rejected: symbols.stopped,
  withdrawn: '↩️',
  expired: '⌛',
  outdated: symbols.warning,
  started: symbols.now,
  'step-done': symbols.done,
  'step-attested': '☑️',
  waiting: symbols.person,
  'sign-in': symbols.person,
  reminder: symbols.waiting,
  'expires-soon': symbols.waiting,
  stuck: symbols.warning,
  failed: symbols.wrong,
  done: symbols.done,
  'writes-stopped': symbols.stopped,
  'writes-started': symbols.now,
  clock: symbols.waiting,
  'clock-over': symbols.warning,
  'after-look': symbols.warning,
};

const linesEn: Lines = {
  vote: (data, show) => `${show(data.name, 80)} approved CR-${data.number}: ${data.approvals} of ${data.quorum}.`,
  approved: (data, show) =>
    `CR-${data.number} is approved${data.name === '' ? '' : `, last by ${show(data.name, 80)}`}. I start now.`,
  rejected: (data, show) => `${show(data.name, 80)} rejected CR-${data.number}.${because(data, show)}`,
  withdrawn: (data, show) => `${show(data.name, 80)} withdrew CR-${data.number}.`,
  expired: data => `CR-${data.number} has expired: it was not decided and started in time.`,
  outdated: (data, show) =>
    `CR-${data.number} is outdated and was not started.${because(data, show)} Please ask again.`,
  started: data => `CR-${data.number} has started.`,
  'step-done': (data, show) => `CR-${data.number}, step ${data.stepLabel} is done: ${show(data.stepTitle)}.`,
  'step-attested': (data, show) =>
    `CR-${data.number}, step ${data.stepLabel}: ${show(data.name, 80)} confirmed ${show(data.stepTitle)}. It cannot be read back.`,
  waiting: (data, show) =>
    `CR-${data.number} waits at step ${data.stepLabel}: ${show(data.stepTitle)}.${because(data, show)}`,
  'sign-in': (data, show) =>
    `CR-${data.number} is ready for step ${data.stepLabel}: ${show(data.stepTitle)}. Somebody with a role in it opens the card, signs in and runs it.`,
  reminder: (data, show) =>
    `CR-${data.number} still waits at step ${data.stepLabel}: ${show(data.stepTitle)}.${because(data, show)}`,
  'expires-soon': data => `CR-${data.number} expires soon: ${data.approvals} of ${data.quorum} approvals so far.`,
  stuck: (data, show) => `CR-${data.number} is stuck and keeps others waiting.${because(data, show)}`,
  failed: (data, show) => `CR-${data.number} has failed.${because(data, show)}`,
  done: data => `CR-${data.number} is done: I read both sides back, and they agree.`,
  'writes-stopped': (data, show) =>
    `${show(data.name, 80)} stopped all my writes.${because(data, show)} In CR-${data.number}, what people do goes on.`,
  'writes-started': data => `I write again: CR-${data.number} goes on.`,
  clock: data =>
    `CR-${data.number}: ${data.hours === 1 ? 'one hour is' : `${data.hours} hours are`} left to connect the cloud connector. After that, Macs that are registered may stop reporting.`,
  'clock-over': data =>
    `CR-${data.number}: the 24 hours are over, and the cloud connector is not connected yet. Registered Macs may have stopped reporting. The change goes on.`,
  'after-look': (data, show) => `CR-${data.number} was done, but I looked again.${because(data, show)}`,
};

const linesNl: Lines = {
  vote: (data, show) =>
    `${show(data.name, 80)} is akkoord met CR-${data.number}: ${data.approvals} van ${data.quorum}.`,
  approved: (data, show) =>
    `CR-${data.number} is goedgekeurd${data.name === '' ? '' : `, als laatste door ${show(data.name, 80)}`}. Ik begin nu.`,
  rejected: (data, show) => `${show(data.name, 80)} heeft CR-${data.number} afgewezen.${because(data, show)}`,
  withdrawn: (data, show) => `${show(data.name, 80)} heeft CR-${data.number} ingetrokken.`,
  expired: data => `CR-${data.number} is verlopen: er is niet op tijd beslist en begonnen.`,
  outdated: (data, show) =>
    `CR-${data.number} is achterhaald en niet begonnen.${because(data, show)} Vraag het opnieuw aan.`,
  started: data => `CR-${data.number} is begonnen.`,
  'step-done': (data, show) => `CR-${data.number}, stap ${data.stepLabel} is klaar: ${show(data.stepTitle)}.`,
  'step-attested': (data, show) =>
    `CR-${data.number}, stap ${data.stepLabel}: ${show(data.name, 80)} bevestigt ${show(data.stepTitle)}. Dit is niet na te lezen.`,
  waiting: (data, show) =>
    `CR-${data.number} wacht bij stap ${data.stepLabel}: ${show(data.stepTitle)}.${because(data, show)}`,
  'sign-in': (data, show) =>
    `CR-${data.number} is toe aan stap ${data.stepLabel}: ${show(data.stepTitle)}. Iemand met een rol hierin opent de kaart, meldt zich aan en voert hem uit.`,
  reminder: (data, show) =>
    `CR-${data.number} wacht nog steeds bij stap ${data.stepLabel}: ${show(data.stepTitle)}.${because(data, show)}`,
  'expires-soon': data => `CR-${data.number} verloopt bijna: tot nu toe ${data.approvals} van ${data.quorum} akkoord.`,
  stuck: (data, show) => `CR-${data.number} is vastgelopen en houdt andere wijzigingen op.${because(data, show)}`,
  failed: (data, show) => `CR-${data.number} is mislukt.${because(data, show)}`,
  done: data => `CR-${data.number} is klaar: ik heb beide kanten nagelezen en ze komen overeen.`,
  'writes-stopped': (data, show) =>
    `${show(data.name, 80)} heeft al mijn schrijven gestopt.${because(data, show)} Wat mensen doen in CR-${data.number}, gaat door.`,
  'writes-started': data => `Ik schrijf weer: CR-${data.number} gaat verder.`,
  clock: data =>
    `CR-${data.number}: nog ${data.hours} uur om de cloudconnector te koppelen. Daarna kunnen geregistreerde Macs stoppen met rapporteren.`,
  'clock-over': data =>
    `CR-${data.number}: de 24 uur zijn om en de cloudconnector is nog niet gekoppeld. Geregistreerde Macs rapporteren mogelijk niet meer. De wijziging gaat door.`,
  'after-look': (data, show) => `CR-${data.number} was klaar, maar ik heb nog eens gekeken.${because(data, show)}`,
};

const said = (lines: Lines, data: ReplyData) => ({
  line: `${signs[data.event]} ${lines[data.event](data, escapeMarkdown)}`,
  plainLine: `${signs[data.event]} ${lines[data.event](data, plain)}`,
  speak: lines[data.event](data, plain),
  fallback: lines[data.event](data, plain),
});

export const en = (data: ReplyData) => said(linesEn, data);
export const nl: typeof en = data => said(linesNl, data);
