import { bad, good, type Line } from '../line.js';
import type { JamfLook } from '../look/jamf.js';
import { jamfNeeds } from '../needs.js';
import { notSeen } from '../seen.js';

/** No call needs it; without it the plan of a connection carries a warning. */
const worthGiving = 'Read Conditional Access';

export const judgeJamf = (look: JamfLook): readonly Line[] => [
  judgeServer(look),
  ...(look.version.ok ? judgePrivileges(look) : []),
];

function judgeServer({ instance, version, signIn }: JamfLook): Line {
  const { alias, host, hosting } = instance;
  const facts = { alias, host, hosting, private: instance.private, signIn };
  if (version.ok) return good('jamf', { ...facts, version: version.value });
  const { why, facts: more } = version;
  const code = more['code'] ?? null;
  const status = more['status'] ?? null;
  if (why === 'sign-in') return bad('jamf', 'fail', 'sign-in-failed', 'jamf', { ...facts, code, status });
  if (why === 'unreachable') return bad('jamf', 'fail', 'unreachable', 'operator', facts);
  return notSeen('jamf', version, 'jamf', facts);
}

function judgePrivileges({ instance, signIn, privileges }: JamfLook): readonly Line[] {
  const facts = { alias: instance.alias, signIn };
  if (!privileges.ok) return [notSeen('jamf-privileges', privileges, 'jamf', facts)];
  const held = privileges.value;
  const missing = jamfNeeds(signIn).filter(one => !held.includes(one));
  const altering = held.filter(one => /^(?:Create|Update|Delete|Send|Flush|Enroll)\b/.test(one));
  const lines = [
    ...(missing.length > 0 ? [bad('jamf-privileges', 'fail', 'missing', 'jamf', { ...facts, names: missing })] : []),
    ...(altering.length > 0
      ? [bad('jamf-privileges', 'warn', 'may-alter', 'jamf', { ...facts, names: altering })]
      : []),
    ...(held.includes(worthGiving)
      ? []
      : [bad('jamf-privileges', 'warn', 'worth-giving', 'jamf', { ...facts, names: [worthGiving] })]),
  ];
  return lines.length > 0 ? lines : [good('jamf-privileges', facts)];
}
