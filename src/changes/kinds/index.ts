import type { ChangeKind } from '../../kinds.js';
import { connectCloudConnector } from './connect-cloud-connector/index.js';
import type { Kind } from './kind.js';

/** Every kind of change there is. */
export const kinds: readonly Kind[] = [connectCloudConnector];

export function kindNamed(name: ChangeKind): Kind {
  const kind = kinds.find(candidate => candidate.name === name);
  if (!kind) throw new Error(`no change kind is called ${name}`);
  return kind;
}
