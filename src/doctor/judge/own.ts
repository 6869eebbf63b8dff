import { minutes, seconds } from '../../clock.js';
import { bad, good, type Line } from '../line.js';
import type { OwnLook } from '../look/own.js';
import { notSeen } from '../seen.js';

/** How long a change may wait for its turn: the sweep comes every few seconds. */
const overdue = { warn: minutes(2), fail: minutes(10) } as const;
/** Tokens carry times: Microsoft allows five minutes. */
const skew = { warn: seconds(60), fail: seconds(300) } as const;

export const judgeItself = (look: OwnLook, now: Date): readonly Line[] => [
  judgeOwnLine(look.ownLine),
  judgeDeliveries(look.undelivered),
  judgeDatabase(look.database),
  judgeQueue(look.queue),
  judgeOverdue(look.overdueSince, now),
  judgeClocks(look.clocks),
];

function judgeOwnLine(seen: OwnLook['ownLine']): Line {
  if (!seen.ok) return notSeen('own-line', seen, 'teams');
  const { ok, status } = seen.value;
  return ok ? good('own-line') : bad('own-line', 'fail', 'not-sent', 'teams', { status });
}

function judgeDeliveries(seen: OwnLook['undelivered']): Line {
  if (!seen.ok) return notSeen('deliveries', seen, 'operator');
  const count = seen.value.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return good('deliveries');
  const [most] = seen.value;
  return bad('deliveries', 'warn', 'failed', 'teams', {
    count,
    target: most?.target ?? '',
    reason: most?.reason ?? '',
    kinds: seen.value.length,
  });
}

const judgeDatabase = (seen: OwnLook['database']): Line =>
  seen.ok ? good('database', seen.value) : notSeen('database', seen, 'operator');

function judgeQueue(seen: OwnLook['queue']): Line {
  if (!seen.ok) return notSeen('queue', seen, 'operator');
  if (!seen.value) return bad('queue', 'warn', 'not-started', 'operator');
  const { waiting, failed } = seen.value;
  return failed > 0 ? bad('queue', 'warn', 'failed', 'operator', { waiting, failed }) : good('queue', { waiting });
}

function judgeOverdue(seen: OwnLook['overdueSince'], now: Date): Line {
  if (!seen.ok) return notSeen('overdue', seen, 'operator');
  const late = seen.value ? now.getTime() - seen.value.getTime() : 0;
  if (late < overdue.warn) return good('overdue');
  const facts = { minutes: Math.floor(late / minutes(1)) };
  return bad('overdue', late < overdue.fail ? 'warn' : 'fail', 'late', 'operator', facts);
}

function judgeClocks(seen: OwnLook['clocks']): Line {
  if (!seen.ok) return notSeen('clock', seen, 'operator');
  const apart = seen.value.ours.getTime() - seen.value.theirs.getTime();
  const facts = { seconds: Math.round(Math.abs(apart) / 1000), ahead: apart > 0 };
  if (Math.abs(apart) <= skew.warn) return good('clock', facts);
  return bad('clock', Math.abs(apart) > skew.fail ? 'fail' : 'warn', 'apart', 'operator', facts);
}
