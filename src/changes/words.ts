import type { Facts } from '../kinds.js';
import type { Language } from '../language.js';

/** Where the words of a step may take their particulars from. */
export type WordsContext = {
  readonly instance: string;
  readonly host: string;
  readonly wish: Facts;
  readonly inputs: { readonly applicationId?: string };
  /** What the plan pinned, and what the steps so far came to. */
  readonly baseline: Facts;
  readonly evidence: { readonly [step: string]: Facts };
  readonly consoles: { readonly jamf: string; readonly intune: string; readonly entra: string };
  readonly partnerWrite: 'person' | 'bot';
};

export type StepWords = {
  /** What it achieves, in a few words: "Consent to the Cloud Connector app". */
  readonly title: string;
  /** Exact clicks, one line each; empty for what the bot does. */
  clicks(context: WordsContext): readonly string[];
  /** Where to do it. The label says where it goes. */
  link?(context: WordsContext): { readonly label: string; readonly url: string };
  /** The button of a step that a person confirms. */
  readonly confirm?: string;
  /** How Microsoft or Jamf prove it, or that nothing can be read back. */
  readonly proof: string;
};

/** The words of one change kind in one language. Codes are those of its steps. */
export type KindWords = {
  readonly title: string;
  /** What undoes it; one that names the command to type asks for the server. */
  readonly undo: string | ((instance: string) => string);
  /** The wish as rows for a card; `baseline`: what the plan pinned, empty while there is none. */
  wish(wish: Facts, baseline: Facts): readonly { readonly label: string; readonly value: string }[];
  readonly steps: { readonly [step: string]: StepWords };
  /** Code of a warning on the plan -> sentence. */
  readonly warnings: { readonly [code: string]: (facts: Facts) => string };
  /** Code of a judgement (no, unknown) -> sentence: what is missing or could not be read. */
  readonly waiting: { readonly [code: string]: (facts: Facts) => string };
  /** What cannot be undone, in words; stands on the plan. */
  readonly irreversible?: readonly string[];
  /** Name of a look after the end -> sentence for "no" and for what could not be read (`holds` in the facts). */
  readonly afterwards?: { readonly [name: string]: (facts: Facts) => string };
  /** Shown when it is done: what came of it and what comes next. `end`: what `atEnd` told, with the wish. */
  next(end: Facts, wish: Facts): readonly string[];
};

export const undoWords = ({ undo }: KindWords, instance: string): string =>
  typeof undo === 'string' ? undo : undo(instance);

export type KindText = { readonly [language in Language]: KindWords };
