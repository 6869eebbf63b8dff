import { escapeMarkdown, plain } from '../escape.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import type { StepUpData } from './data.js';

const kicker = (data: StepUpData) => `CR-${data.number} · ${escapeMarkdown(data.instance)}`;

export const en = (data: StepUpData) => ({
  kicker: kicker(data),
  title: escapeMarkdown(data.title),
  state: `${symbols.lock} Your vote counts after you have signed in once more`,
  line: "Microsoft's page opens in your browser and asks you again who you are. The vote is cast by that, and nowhere else.",
  until: `This link is for you alone and works until ${when(data.expiresAt)}.`,
  button: 'Sign in at Microsoft and approve',
  show: 'Show the change',
  speak: `Change ${data.number}, ${plain(data.title)}: sign in once more, so that your vote counts.`,
  fallback: `CR-${data.number}: sign in once more, so that your vote counts. ${data.url}`,
});

export const nl: typeof en = data => ({
  kicker: kicker(data),
  title: escapeMarkdown(data.title),
  state: `${symbols.lock} Je stem telt zodra je je nog een keer hebt aangemeld`,
  line: 'De pagina van Microsoft gaat open in je browser en vraagt opnieuw wie je bent. Daarmee wordt de stem uitgebracht, en nergens anders.',
  until: `Deze link is alleen voor jou en werkt tot ${when(data.expiresAt)}.`,
  button: 'Aanmelden bij Microsoft en goedkeuren',
  show: 'Toon de wijziging',
  speak: `Wijziging ${data.number}, ${plain(data.title)}: meld je nog een keer aan, dan telt je stem.`,
  fallback: `CR-${data.number}: meld je nog een keer aan, dan telt je stem. ${data.url}`,
});
