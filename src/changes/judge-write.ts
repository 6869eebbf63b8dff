import type { Waiting } from './change.js';
import type { Quorum } from './quorum.js';

/** Why a write waits, whoever's it is; undefined when it may leave. Pure. */
export function whyNotWrite(
  isStopped: boolean,
  quorum: Quorum,
): Pick<Waiting, 'reason' | 'code' | 'facts'> | undefined {
  if (isStopped) return { reason: 'writes-stopped', code: 'writes-stopped', facts: {} };
  if (quorum.is === 'unread') return { reason: 'votes', code: 'votes-unread', facts: {} };
  const { valid, quorum: needed } = quorum;
  return quorum.is === 'lost' ? { reason: 'votes', code: 'votes-lost', facts: { valid, quorum: needed } } : undefined;
}
