import { missingIn } from '../../clouds.js';
import { destructiveActs } from '../../kinds.js';
import { type Policy, ruleFor } from '../../people/policy.js';
import type { Settings } from '../../settings.js';
import { bad, good, type Line } from '../line.js';
import type { OwnLook } from '../look/own.js';
import { notSeen } from '../seen.js';

type Writing = Pick<Settings, 'writeAs' | 'partnerWrite' | 'appsWrite' | 'cloud'>;

export const judgeWriting = (
  settings: Writing,
  policy: Policy,
  stepUpAvailable: boolean,
  stop: OwnLook['stop'],
): readonly Line[] => [judgeWrites(settings, stop), judgeStepUp(policy, stepUpAvailable), judgeCloud(settings)];

/** Who writes, and whether somebody stopped it. */
function judgeWrites(settings: Writing, stop: OwnLook['stop']): Line {
  if (!stop.ok) return notSeen('writes', stop, 'operator');
  const facts = { as: whoWrites(settings), apps: settings.appsWrite };
  if (!stop.value) return good('writes', facts);
  const { at, by, reason } = stop.value;
  return bad('writes', 'warn', 'stopped', 'operator', { ...facts, at, by: by.name, reason });
}

/** Apps are written in a person's name alone, whatever the bot may do by itself. */
function whoWrites({ partnerWrite, appsWrite, writeAs }: Writing): 'nobody' | Settings['writeAs'] {
  if (partnerWrite === 'bot') return writeAs;
  return appsWrite === 'bot' ? 'approver' : 'nobody';
}

function judgeStepUp(policy: Policy, available: boolean): Line {
  if (available) return good('step-up');
  const acts = destructiveActs.filter(act => ruleFor(policy, act));
  return acts.length > 0
    ? bad('step-up', 'warn', 'not-available', 'operator', { acts })
    : good('step-up', {}, 'not-needed');
}

/** A row of the table that Microsoft has not published completely; settings refuse to start on it. */
function judgeCloud({ cloud }: Writing): Line {
  const names = missingIn(cloud);
  return names.length === 0
    ? good('cloud', { cloud })
    : bad('cloud', 'fail', 'incomplete', 'operator', { cloud, names });
}
