import type { HereLine } from '../../../cards/answer/here.js';
import type { ArticleName, WantedFact } from '../../answers/topic.js';
import type { Alias } from '../../ids.js';
import type { Language } from '../../language.js';
import type { Snapshot, SnapshotPart } from '../../snapshot/snapshot.js';
import type { ManualApp } from '../../views/status/credentials.js';

/** What was read for an answer; all of it may say that it is not known. */
export type Seen = {
  /** One per server that was read; the tenant's facts are the same in all of them. Empty: there is no server. */
  readonly snapshots: readonly Snapshot[];
  /** How many servers there are. */
  readonly servers: number;
  /** Connected by a change of this bot. */
  readonly proven: ReadonlySet<Alias>;
  /** The app behind a manual connection; undefined where there is none, or it was not asked for. */
  readonly manual?: ManualApp;
  /** Changes whose 24 hours run. */
  readonly clocks: readonly { readonly number: number; readonly deadline: string }[];
  readonly article: ArticleName;
  readonly language: Language;
  readonly now: Date;
};

/** What has to be read for a fact, and the lines that it comes to. Pure. */
export type Fact = {
  readonly reads: readonly SnapshotPart[];
  /** A line for each server, so each of them has to be read. */
  readonly perServer?: true;
  lines(seen: Seen): readonly HereLine[];
};
export type Facts = { readonly [fact in WantedFact]: Fact };

/** Why a reading gives nothing, as the words of a line know it. */
export const whyUnread = (...readings: readonly { readonly is: string }[]): string =>
  readings.find(({ is }) => is !== 'value' && is !== 'absent')?.is ?? '';
