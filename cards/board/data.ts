import type { CommandName } from '../../src/kinds.js';
import { boardSamples } from './samples.js';

/** Worst first: the order of the lines. `unknown` was not read: neither good nor bad. */
export const boardOutcomes = ['bad', 'warn', 'unknown', 'good', 'skipped'] as const;
export type BoardOutcome = (typeof boardOutcomes)[number];

/** What a press sends along: plain values, as a typed line would say them. */
export type BoardInput = { readonly [name: string]: string | number | boolean };

export type BoardLine = {
  readonly outcome: BoardOutcome;
  /** The outcome in a word, lower case: it also stands behind the count of such lines. */
  readonly word: string;
  readonly name: string;
  /** Beside the name, e.g. the host; empty for none. */
  readonly about: string;
  /** The reason in short: what is longer than a line is cut off. */
  readonly text: string;
  /** A date that belongs to this line, with what happens then, in words of ours; empty for none. */
  readonly at: string;
  readonly atWhat: string;
  /** What opens this line by itself. */
  readonly open: BoardInput;
};

/** Something that holds for all lines. */
export type BoardFact = { readonly title: string; readonly text: string; readonly at: string };

/** One line for each of many servers: what `status` and the like say when nobody names one. Words come with the facts. */
export type BoardData = {
  readonly title: string;
  /** Name of the tenant; empty when not read. */
  readonly tenant: string;
  readonly readAt: string;
  /** How old the oldest reading was when it was shown. */
  readonly ageSeconds: number;
  readonly counts: readonly { readonly outcome: BoardOutcome; readonly word: string; readonly count: number }[];
  readonly facts: readonly BoardFact[];
  /** The lines of this page. */
  readonly lines: readonly BoardLine[];
  readonly page: number;
  readonly pages: number;
  /** The command behind every button, and what it is sent. */
  readonly verb: CommandName;
  readonly previous: BoardInput;
  readonly next: BoardInput;
  readonly again: BoardInput;
  /** The typed forms of the buttons: `status acme`, `status page 2`, `status again`. */
  readonly typed: readonly string[];
};

export const samples: { readonly [name: string]: BoardData } = boardSamples;
