import { escapeMarkdown, plain } from '../escape.js';
import type { NothingUnderstoodData } from './data.js';

export const en = (data: NothingUnderstoodData) => ({
  title: '🤔 I did not understand that',
  said: `You wrote: ${escapeMarkdown(data.said, 120)}`,
  next:
    data.button === 'none'
      ? 'Type help to see what I can do.'
      : `Did you mean ${escapeMarkdown(data.example)}? I have not done anything yet.`,
  try: plain(data.example, 60),
  help: 'Help',
  speak: 'I did not understand that. Type help to see what I can do.',
  fallback: 'I did not understand that. Type help to see what I can do.',
});

export const nl: typeof en = data => ({
  title: '🤔 Dat begreep ik niet',
  said: `Je schreef: ${escapeMarkdown(data.said, 120)}`,
  next:
    data.button === 'none'
      ? 'Typ help om te zien wat ik kan.'
      : `Bedoel je ${escapeMarkdown(data.example)}? Ik heb nog niets gedaan.`,
  try: plain(data.example, 60),
  help: 'Help',
  speak: 'Dat begreep ik niet. Typ help om te zien wat ik kan.',
  fallback: 'Dat begreep ik niet. Typ help om te zien wat ik kan.',
});
