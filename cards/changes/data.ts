import type { endNames } from '../change-ended/data.js';
import type { OpenStatus } from '../open-states.js';
import { samples as made } from './samples.js';

export type ChangeState = OpenStatus | (typeof endNames)[number];

/** What the history was asked for with, as buttons send it back. */
export type Sought = {
  readonly instance: string | null;
  readonly period: string | null;
  readonly user: string | null;
  readonly limit: string | null;
  readonly page: number;
};

export type ChangesData = {
  /** Of this page, newest first; each with a button. */
  readonly changes: readonly {
    readonly id: string;
    readonly number: number;
    /** The kind of change, in the reader's language. */
    readonly title: string;
    readonly instance: string;
    readonly requester: string;
    readonly status: ChangeState;
    /** Why it ended or stands still, in the reader's language; empty when the status says it all. */
    readonly reason: string;
    /** Who ended it (withdrew, rejected); empty when nobody did. */
    readonly by: string;
    readonly votes: readonly { readonly name: string; readonly decision: 'approve' | 'reject' }[];
    readonly askedAt: string;
    /** Empty while it is open. */
    readonly endedAt: string;
  }[];
  /** What was filtered by; empty or 0 for nothing. */
  readonly instance: string;
  readonly days: number;
  readonly user: string;
  readonly limit: number;
  readonly page: number;
  readonly hasOlder: boolean;
  /** What the buttons that turn the page send. */
  readonly newer: Sought;
  readonly older: Sought;
  /** Aliases of the servers there are, for a list that came out empty. */
  readonly servers: readonly string[];
};

export const samples: { readonly [name: string]: ChangesData } = made;
