import type { Change } from './change.js';
import { connectsOn } from './connected.js';
import { kindNamed } from './kinds/index.js';
import type { AfterLook } from './kinds/kind.js';

type Asked = Pick<Change, 'kind' | 'wish' | 'instance'>;

/**
 * Makes this later change another world, on purpose, of what an earlier one is still looked at for? What is expected to
 * stand is ended by a change of the same platform, for that server or for all of them; what is expected to be gone, by a
 * change that connects there anew. Another platform, or another server that goes alone, alters nothing of it.
 */
export function supersedes(
  later: Asked,
  { platform, expects }: Pick<AfterLook, 'platform' | 'expects'>,
  earlier: Pick<Change, 'instance'>,
): boolean {
  const kind = kindNamed(later.kind);
  if (expects === 'ended') return connectsOn(kind, platform);
  const ends = (kind.ends?.(later.wish) ?? []).filter(ending => ending.platform === platform);
  return ends.some(({ scope }) => scope !== 'instance' || later.instance === earlier.instance);
}
