import { escapeMarkdown, plain } from '../escape.js';
import { rows } from '../rows.js';
import { symbols } from '../symbols.js';
import type { RefusedData } from './data.js';
import { wordsEn } from './text.en.js';
import { wordsNl } from './text.nl.js';

const named = (data: RefusedData) => ({
  change: `CR-${data.changeNumber}`,
  instance: escapeMarkdown(data.instance, 80),
  name: escapeMarkdown(data.name, 80),
});

/** The same where no Markdown is read. */
const spoken = (data: RefusedData) => ({
  change: `CR-${data.changeNumber}`,
  instance: plain(data.instance, 80),
  name: plain(data.name, 80),
});

const common = (data: RefusedData) => ({
  details: rows(data.details.map(detail => `• ${escapeMarkdown(detail, 300)}`)),
  lines: rows(data.lines.map(line => escapeMarkdown(line, 200))),
  status: 'Status',
  help: 'Help',
});

export const en = (data: RefusedData) => ({
  ...common(data),
  title: `${symbols.stopped} Not done`,
  ...wordsEn[data.reason](named(data)),
  show: `Show CR-${data.changeNumber}`,
  instances: 'Servers I know',
  form: 'Open the form',
  speak: `Not done. ${wordsEn[data.reason](spoken(data)).cause}`,
  fallback: `Not done. ${wordsEn[data.reason](spoken(data)).cause} ${wordsEn[data.reason](spoken(data)).next}`,
});

export const nl: typeof en = data => ({
  ...common(data),
  title: `${symbols.stopped} Niet gedaan`,
  ...wordsNl[data.reason](named(data)),
  show: `Toon CR-${data.changeNumber}`,
  instances: 'Servers die ik ken',
  form: 'Open het formulier',
  speak: `Niet gedaan. ${wordsNl[data.reason](spoken(data)).cause}`,
  fallback: `Niet gedaan. ${wordsNl[data.reason](spoken(data)).cause} ${wordsNl[data.reason](spoken(data)).next}`,
});
