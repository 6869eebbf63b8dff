import type { Selectable } from 'kysely';
import type { Counts } from '../checks/devices/fold.js';
import type { ScanTable } from '../database/tables.js';
import type { Alias, ConversationId } from '../ids.js';
import { type Language, languages } from '../language.js';
import type { Person } from '../person.js';
import type { PageNotRead } from '../snapshot/devices.js';

/** `failed`: nothing could be read. `interrupted`: whoever worked on it died, again and again. */
export const scanStatuses = ['running', 'cancelled', 'done', 'failed', 'interrupted'] as const;
export type ScanStatus = (typeof scanStatuses)[number];

export type ScanId = string;

/** What is kept of a reading of a fleet: numbers and a few examples. */
export type ScanResult = {
  readonly counts: Counts;
  /** Size of the fleet by the last answer. */
  readonly total: number;
  readonly changed: boolean;
  readonly minimum: string;
  /** Why a page is missing; absent when none is. */
  readonly missing?: PageNotRead;
};

/** One reading of the whole fleet of one server. */
export type Scan = {
  readonly id: ScanId;
  readonly instance: Alias;
  readonly requester: Person;
  readonly conversation: ConversationId;
  readonly language: Language;
  readonly status: ScanStatus;
  readonly done: number;
  readonly total?: number;
  readonly version: number;
  readonly startedAt: Date;
  readonly endedAt?: Date;
  readonly fence: number;
  readonly result?: ScanResult;
};

export const scanOf = (row: Selectable<ScanTable>): Scan => ({
  id: row.id,
  instance: row.instance,
  requester: row.requester as Person,
  conversation: row.conversation,
  language: languages.find(language => language === row.language) ?? 'en',
  status: scanStatuses.find(status => status === row.status) ?? 'failed',
  done: row.done,
  version: row.version,
  startedAt: row.started_at,
  fence: row.fence,
  ...(row.total === null ? {} : { total: row.total }),
  ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  ...(row.result === null ? {} : { result: row.result as ScanResult }),
});
