import type { ChangeKind } from '../../kinds.js';
import type { Change } from '../change.js';
import type { Step } from '../step.js';
import { connectCloudConnector } from './connect-cloud-connector/index.js';
import { connectManual } from './connect-manual/index.js';
import type { Kind, KindSettings } from './kind.js';
import { rotateSecret } from './rotate-secret/index.js';
import { switchToManual } from './switch-to-manual/index.js';

/** Every kind of change there is. */
export const kinds: readonly Kind[] = [connectCloudConnector, connectManual, rotateSecret, switchToManual];

export function kindNamed(name: ChangeKind): Kind {
  const kind = kinds.find(candidate => candidate.name === name);
  if (!kind) throw new Error(`no change kind is called ${name}`);
  return kind;
}

/** The promises of one change, as what was asked for and the operator's decisions shape them. */
export const stepsOf = (settings: KindSettings, { kind, wish }: Pick<Change, 'kind' | 'wish'>): readonly Step[] =>
  kindNamed(kind).steps({ partnerWrite: settings.partnerWrite, appsWrite: settings.appsWrite, wish });
