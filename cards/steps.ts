import type { Language } from '../src/language.js';
import { escapeMarkdown } from './escape.js';
import { symbols } from './symbols.js';

export const stepStates = ['open', 'now', 'found', 'read', 'wrote', 'attested'] as const;
/** found = it held already; read = seen in the world; wrote = by the bot, read back; attested = somebody's word. */
export type StepState = (typeof stepStates)[number];

/** One step of a plan on a card. `label` is what people type: `2`, `5a`. */
export type StepLine = {
  readonly label: string;
  readonly title: string;
  /** signed = by the bot, in the name of somebody who signs in for it. */
  readonly actor: 'bot' | 'person' | 'signed';
  readonly state: StepState;
  /** Who confirmed it, or in whose name it was done; empty otherwise. */
  readonly by: string;
};

type Words = { readonly [state in StepState]: (by: string) => string } & {
  readonly bot: string;
  readonly person: string;
  readonly signed: string;
};

const words: { readonly [language in Language]: Words } = {
  en: {
    open: () => '',
    now: () => 'now',
    found: () => 'was so already',
    read: () => 'done, read back',
    wrote: by => (by === '' ? 'done by me, read back' : `done in the name of ${by}, read back`),
    attested: by => `confirmed by ${by}, cannot be read back`,
    bot: 'by me',
    person: 'by a person',
    signed: 'by me, in the name of who signs in for it',
  },
  nl: {
    open: () => '',
    now: () => 'nu',
    found: () => 'was al zo',
    read: () => 'gedaan, nagelezen',
    wrote: by => (by === '' ? 'door mij gedaan, nagelezen' : `gedaan in naam van ${by}, nagelezen`),
    attested: by => `bevestigd door ${by}, niet na te lezen`,
    bot: 'doe ik',
    person: 'handmatig',
    signed: 'doe ik, in naam van wie zich ervoor aanmeldt',
  },
};

const signs: { readonly [state in StepState]: string } = {
  open: symbols.open,
  now: symbols.now,
  found: symbols.done,
  read: symbols.done,
  wrote: symbols.done,
  attested: '☑️',
};

/** A step with how far it is: "✅ 3 · Consent to Cloud Connector · done, read back". */
export function stepLine(step: StepLine, language: Language): string {
  const state = words[language][step.state](escapeMarkdown(step.by, 60));
  const line = `${signs[step.state]} ${escapeMarkdown(step.label, 4)} · ${escapeMarkdown(step.title, 120)}`;
  return state === '' ? line : `${line} · ${state}`;
}

/** A step with who does it: "2 · 👤 Start the cloud connector in Jamf Pro". */
export function plannedLine(step: StepLine, language: Language): string {
  const sign = step.actor === 'person' ? symbols.person : symbols.bot;
  const who = step.state === 'found' ? words[language].found('') : words[language][step.actor];
  return `${escapeMarkdown(step.label, 4)} · ${sign} ${escapeMarkdown(step.title, 120)} · ${who}`;
}
