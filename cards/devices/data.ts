import { devicesSamples } from './samples.js';

export type DeviceFinding = {
  readonly outcome: 'pass' | 'warn' | 'fail' | 'error';
  /** Finished words in the reader's language. */
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
  /** Who can do something about it; empty for nobody. */
  readonly who: string;
  /** Names of a few Macs, with their users. */
  readonly examples: readonly string[];
};

export type PerState = {
  readonly activated: number;
  readonly deactivated: number;
  readonly unresponsive: number;
  readonly unknown: number;
};

export type DevicesData = {
  readonly instance: string;
  readonly host: string;
  readonly readAt: string;
  readonly macs: number;
  readonly total: number;
  /** Every Mac was read; else all numbers are lower bounds. */
  readonly whole: boolean;
  readonly computers: PerState;
  readonly accounts: PerState;
  readonly withoutAccounts: number;
  /** In the order of the checks. */
  readonly findings: readonly DeviceFinding[];
  /** Macs in the file of affected ones, as a bound: a Mac may be affected twice. */
  readonly affected: number;
  /** A picture of the states, where Teams draws it: charts are no part of the card schema 1.5. */
  readonly chart: boolean;
  /** `numbers`: others read along, so no names. */
  readonly detail: 'all' | 'numbers';
};

export const samples: { readonly [name: string]: DevicesData } = devicesSamples;
