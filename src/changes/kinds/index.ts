import type { ChangeKind } from '../../kinds.js';
import type { Change } from '../change.js';
import type { Step } from '../step.js';
import { connectCloudConnector } from './connect-cloud-connector/index.js';
import { connectDeviceCompliance } from './connect-device-compliance/index.js';
import { connectManual } from './connect-manual/index.js';
import { disconnect } from './disconnect/index.js';
import { disconnectDeviceCompliance } from './disconnect-device-compliance/index.js';
import type { Kind, KindSettings } from './kind.js';
import { migrateCloudConnector } from './migrate-cloud-connector/index.js';
import { migrateDeviceCompliance } from './migrate-device-compliance/index.js';
import { removeManual } from './remove-manual/index.js';
import { repair } from './repair/index.js';
import { rotateSecret } from './rotate-secret/index.js';
import { switchToManual } from './switch-to-manual/index.js';
import { terminate } from './terminate/index.js';

/** Every kind of change there is. */
export const kinds: readonly Kind[] = [
  connectCloudConnector,
  connectManual,
  connectDeviceCompliance,
  removeManual,
  migrateCloudConnector,
  migrateDeviceCompliance,
  disconnect,
  disconnectDeviceCompliance,
  switchToManual,
  rotateSecret,
  terminate,
  repair,
];

export function kindNamed(name: ChangeKind): Kind {
  const kind = kinds.find(candidate => candidate.name === name);
  if (!kind) throw new Error(`no change kind is called ${name}`);
  return kind;
}

/** The promises of one change, as what was asked for and the operator's decisions shape them. */
export const stepsOf = (settings: KindSettings, { kind, wish }: Pick<Change, 'kind' | 'wish'>): readonly Step[] =>
  kindNamed(kind).steps({ partnerWrite: settings.partnerWrite, appsWrite: settings.appsWrite, wish });
