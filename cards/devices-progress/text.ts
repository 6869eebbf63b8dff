import { duration } from '../age.js';
import { escapeMarkdown, plain } from '../escape.js';
import { symbols } from '../symbols.js';
import type { DevicesProgressData } from './data.js';

type State = DevicesProgressData['state'];

const signs: { readonly [state in State]: string } = {
  waiting: symbols.waiting,
  running: symbols.watch,
  cancelled: symbols.stopped,
  failed: symbols.unknown,
  interrupted: symbols.unknown,
};

const isUnderWay = ({ state }: DevicesProgressData) => state === 'waiting' || state === 'running';
const percent = ({ done, total }: DevicesProgressData) => Math.min(100, Math.floor((100 * done) / total));

const leftEn = ({ secondsLeft }: DevicesProgressData): string => {
  if (secondsLeft < 0) return 'How long it will take cannot be told yet.';
  if (secondsLeft < 60) return 'Less than a minute to go, at this pace.';
  return `About ${duration(Math.ceil(secondsLeft / 60), 'en')} to go, at this pace.`;
};
const countEn = (count: number) => count.toLocaleString('en-GB');
const farEn = (data: DevicesProgressData) =>
  data.total === 0
    ? `${countEn(data.done)} Macs read so far`
    : `${countEn(data.done)} of ${countEn(data.total)} Macs read (${percent(data)} %)`;

const linesEn: { readonly [state in State]: (data: DevicesProgressData) => string } = {
  waiting: () => 'Begins in a moment. The result will stand here.',
  running: data => `${leftEn(data)} The result will stand here.`,
  cancelled: () => 'Cancelled. What had been read by then was thrown away.',
  failed: ({ cause }) =>
    escapeMarkdown(cause === '' ? 'Something went wrong on my side; it is in my log.' : cause, 300),
  interrupted: () => 'I was interrupted several times and gave up.',
};

export const en = (data: DevicesProgressData) => ({
  title: `${signs[data.state]} ${isUnderWay(data) ? 'Checking the Macs of' : 'The Macs of'} ${escapeMarkdown(data.instance, 60)}`,
  place: `${escapeMarkdown(data.host, 100)} · asked by ${escapeMarkdown(data.requester, 80)}`,
  far: data.done === 0 && data.total === 0 ? '' : farEn(data),
  line: linesEn[data.state](data),
  fix: data.state === 'failed' ? escapeMarkdown(data.fix, 300) : '',
  cancel: 'Cancel',
  again: 'Check again',
  speak: plain(`The Macs of ${data.instance}: ${farEn(data)}.`, 200),
  fallback: plain(`The Macs of ${data.instance}: ${farEn(data)}. Or type: cancel scan ${data.instance}`, 300),
});

const leftNl = ({ secondsLeft }: DevicesProgressData): string => {
  if (secondsLeft < 0) return 'Hoe lang het duurt, is nog niet te zeggen.';
  if (secondsLeft < 60) return 'In dit tempo nog minder dan een minuut.';
  return `In dit tempo nog ongeveer ${duration(Math.ceil(secondsLeft / 60), 'nl')}.`;
};
const countNl = (count: number) => count.toLocaleString('nl-NL');
const farNl = (data: DevicesProgressData) =>
  data.total === 0
    ? `${countNl(data.done)} Macs gelezen tot nu toe`
    : `${countNl(data.done)} van ${countNl(data.total)} Macs gelezen (${percent(data)} %)`;

const linesNl: typeof linesEn = {
  waiting: () => 'Begint zo. De uitkomst komt hier te staan.',
  running: data => `${leftNl(data)} De uitkomst komt hier te staan.`,
  cancelled: () => 'Geannuleerd. Wat tot dan was gelezen, is weggegooid.',
  failed: ({ cause }) => escapeMarkdown(cause === '' ? 'Er ging bij mij iets mis; het staat in mijn log.' : cause, 300),
  interrupted: () => 'Ik ben een paar keer onderbroken en gestopt.',
};

export const nl: typeof en = data => ({
  title: `${signs[data.state]} ${isUnderWay(data) ? 'Bezig met de Macs van' : 'De Macs van'} ${escapeMarkdown(data.instance, 60)}`,
  place: `${escapeMarkdown(data.host, 100)} · gevraagd door ${escapeMarkdown(data.requester, 80)}`,
  far: data.done === 0 && data.total === 0 ? '' : farNl(data),
  line: linesNl[data.state](data),
  fix: data.state === 'failed' ? escapeMarkdown(data.fix, 300) : '',
  cancel: 'Annuleren',
  again: 'Opnieuw controleren',
  speak: plain(`De Macs van ${data.instance}: ${farNl(data)}.`, 200),
  fallback: plain(`De Macs van ${data.instance}: ${farNl(data)}. Of typ: annuleer scan ${data.instance}`, 300),
});
