import type { Change } from '../../src/changes/change.js';
import { partnerApplicationId } from '../../src/changes/kinds/connect-cloud-connector/application-id.js';
import { confirmInJamf } from '../../src/changes/kinds/connect-cloud-connector/confirm.js';
import { connectCloudConnector } from '../../src/changes/kinds/connect-cloud-connector/index.js';
import type { Kind } from '../../src/changes/kinds/kind.js';
import { makePlan, type Planning } from '../../src/changes/plan.js';
import type { Step } from '../../src/changes/step.js';
import { subjectOf } from '../../src/changes/subject.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { connectorId, partner, snapshot, value } from '../support/snapshot.js';

/** What of the world the model's change rests on and alters. */
export type World = {
  readonly applicationId: string;
  readonly state: 'enabled' | 'unavailable';
  readonly included: readonly string[];
};

export const target = connectorId;

/** Two of the real steps: the one that the bot writes, and one that the world shows afterwards. */
export const steps: readonly Step[] = [partnerApplicationId('5b', 'bot'), confirmInJamf('6')];

const kind: Kind = {
  ...connectCloudConnector,
  planReads: [],
  steps: () => steps,
  refusal: () => undefined,
  warnings: () => [],
};

export const lookAt = (world: World, at: number): Snapshot =>
  snapshot({
    takenAt: new Date(at).toISOString(),
    partners: value([
      partner({ applicationId: world.applicationId, state: world.state, includedGroups: [...world.included] }),
    ]),
  });

export const planOf = (change: Change, world: World, at: number, writeAs: string): Planning =>
  makePlan(kind, lookAt(world, at), subjectOf(change), {
    partnerWrite: 'bot',
    appsWrite: 'person',
    operator: { writeAs },
  });
