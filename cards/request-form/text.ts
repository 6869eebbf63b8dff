import { escapeMarkdown, plain } from '../escape.js';
import { rows } from '../rows.js';
import type { RequestField, RequestFormData } from './data.js';

const fieldOf = (field: RequestField) => ({
  id: plain(field.id, 40),
  is: field.is,
  label: plain(field.label, 120),
  hint: plain(field.hint, 120),
  value: plain(field.value, 500),
  options: field.options
    .slice(0, 60)
    .map(({ title, value }) => ({ title: plain(title, 80), value: plain(value, 120) })),
  required: field.required,
  error: plain(field.error, 200),
  fault: field.failed ? `❌ ${escapeMarkdown(field.error)}` : '',
});

const common = (data: RequestFormData) => ({
  title: escapeMarkdown(data.title, 100),
  about: escapeMarkdown(data.about, 300),
  notes: rows(data.notes.slice(0, 4).map(note => escapeMarkdown(note, 300))),
  fields: rows(data.fields.map(fieldOf)),
  typed: escapeMarkdown(data.typed, 400),
  help: 'Help',
});

export const en = (data: RequestFormData) => ({
  ...common(data),
  send: 'Make a plan',
  speak: `Form: ${plain(data.title, 100)}.`,
  fallback: `${plain(data.title, 100)}. ${plain(data.typed, 400)}`,
});

export const nl: typeof en = data => ({
  ...common(data),
  send: 'Maak een plan',
  speak: `Formulier: ${plain(data.title, 100)}.`,
  fallback: `${plain(data.title, 100)}. ${plain(data.typed, 400)}`,
});
