import { escapeMarkdown, plain } from '../escape.js';
import { symbols } from '../symbols.js';
import type { NoteData } from './data.js';

const signs = { done: symbols.done, info: symbols.info, waiting: symbols.waiting, refused: symbols.stopped };

export const en = (data: NoteData) => ({
  line: `${signs[data.tone]} ${escapeMarkdown(data.line, 700)}`,
  show: 'Show the change',
  speak: plain(data.line, 700),
  fallback: plain(data.line, 700),
});

export const nl: typeof en = data => ({ ...en(data), show: 'Toon de wijziging' });
