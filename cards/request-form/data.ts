import type { CommandName } from '../../src/kinds.js';
import { requestFormSamples } from './samples.js';

/** One thing that is asked. Its words come with it, in the reader's language. */
export type RequestField = {
  readonly id: string;
  readonly is: 'choice' | 'text' | 'long';
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** Of a choice. */
  readonly options: readonly { readonly title: string; readonly value: string }[];
  readonly required: boolean;
  /** What is wrong when it stays empty, and whether that is so now. */
  readonly error: string;
  readonly failed: boolean;
};

/** Asks for what a change of some kind takes. */
export type RequestFormData = {
  /** In a dialog the form is sent with Action.Submit, in a message with Action.Execute. */
  readonly place: 'dialog' | 'message';
  readonly do: CommandName;
  /** Which way to connect it is about; empty where there is only one. */
  readonly mode: string;
  /** The stuck change in whose place this one comes; empty for none. */
  readonly takesOver: string;
  readonly title: string;
  readonly about: string;
  /** Sentences that help to fill it in: servers that are connected, for instance. */
  readonly notes: readonly string[];
  readonly fields: readonly RequestField[];
  /** What one types instead. */
  readonly typed: string;
};

export const samples: { readonly [name: string]: RequestFormData } = requestFormSamples;
