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
  readonly actor: 'bot' | 'person';
  readonly state: StepState;
  /** Who confirmed it; empty otherwise. */
  readonly by: string;
};

type Words = { readonly [state in StepState]: (by: string) => string } & {
  readonly bot: string;
  readonly person: string;
};

const words: { readonly [language in Language]: Words } = {
  en: {
    open: () => '',
    now: () => 'now',
    found: () => 'was so already',
    read: () => 'done, read back',
    wrote: () => 'done by me, read back',
    attested: by => `confirmed by ${by}, cannot be read back`,
    bot: 'by me',
    person: 'by a person',
  },
  nl: {
    open: () => '',
    now: () => 'nu',
    found: () => 'was al zo',
    read: () => 'gedaan, nagelezen',
    wrote: () => 'door mij gedaan, nagelezen',
    attested: by => `bevestigd door ${by}, niet na te lezen`,
    bot: 'doe ik',
    person: 'handmatig',
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
  const sign = step.actor === 'bot' ? symbols.bot : symbols.person;
  const who = step.state === 'found' ? words[language].found('') : words[language][step.actor];
  return `${escapeMarkdown(step.label, 4)} · ${sign} ${escapeMarkdown(step.title, 120)} · ${who}`;
}
