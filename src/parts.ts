import type { Clock } from './clock.js';
import type { Database } from './database/database.js';
import type { Graph } from './graph/graph.js';
import type { ChangeId, Ids } from './ids.js';
import type { Jamf } from './jamf/jamf.js';
import type { Log } from './log.js';
import type { Policy } from './people/policy.js';
import type { Settings } from './settings.js';

/** Hints that something is to be looked at soon. Losing one costs a few seconds: the sweep finds it. */
export type Notify = {
  /** A change moved: send what stands in the outbox for it, and go on with it. */
  changed(changeId: ChangeId): void;
};

/** What lives as long as the process. */
export type Parts = {
  readonly settings: Settings;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly database: Database;
  /** The reader: app-only, read permissions. */
  readonly graph: Graph;
  /** The writer, used only inside an approved step. */
  readonly graphWriter: Graph;
  readonly jamf: Jamf;
  readonly notify: Notify;
  /** Name of this process among replicas: claims carry it. */
  readonly replica: string;
};
