import type { CommandName } from '../../src/kinds.js';
import type { StepLine } from '../steps.js';
import { endedSamples } from './samples.js';

export const endNames = ['done', 'failed', 'rejected', 'withdrawn', 'expired', 'outdated'] as const;

/** A change that has come to its end, whichever. */
export type ChangeEndedData = {
  readonly id: string;
  readonly number: number;
  /** The kind of change, in the reader's language. */
  readonly title: string;
  readonly instance: string;
  readonly host: string;
  readonly requester: string;
  readonly approvers: readonly string[];
  readonly end: (typeof endNames)[number];
  /** Who ended it (rejected, withdrew); empty when nobody did. */
  readonly by: string;
  /** What they said, or what exactly went wrong, in the reader's language; empty when there is nothing to say. */
  readonly reason: string;
  readonly endedAt: string;
  readonly startedAt: string;
  /** Nothing was altered: it had not started. Of one that had, the steps tell what is known. */
  readonly untouched: boolean;
  /** Steps that were done, when it had started. */
  readonly steps: readonly StepLine[];
  /** What comes next after a change that is done, in the reader's language. */
  readonly next: readonly string[];
  readonly undo: string;
  /** Does one change undo it? Then a button asks for that. */
  readonly undoable: boolean;
  /** Dates that Intune set, with whole days until then; empty where it set none. */
  readonly removalDate: string;
  readonly removalDays: number;
  readonly nonCompliantDate: string;
  readonly nonCompliantDays: number;
  /** Apps of which it could not be told which ones are meant, and what one types to name them. */
  readonly candidates: readonly { readonly name: string; readonly appId: string; readonly objectId: string }[];
  readonly naming: string;
  /** Opens the form in which the same kind of change is asked for. */
  readonly again: CommandName;
  readonly mode: string;
};

export const samples: { readonly [name: string]: ChangeEndedData } = endedSamples;
