import type { Settings } from '../../settings.js';
import { bad, good, type Line } from '../line.js';
import type { BotApp, PermissionsLook } from '../look/apps.js';
import { coveredBy, lentScopes, neverHeld, readingPermissions, writingScopes } from '../needs.js';
import { notSeen, type Seen } from '../seen.js';

const mayAlter = (permission: string): boolean => /ReadWrite|\.(?:Create|Manage|Send|FullControl)/i.test(permission);

/** What an app's own token allows, against what the code asks with it: neither less nor more. */
export function judgePermissions({ app, held }: PermissionsLook): readonly Line[] {
  if (!held.ok) {
    if (held.why !== 'sign-in') return [notSeen('permissions', held, 'operator', { app })];
    return [bad('permissions', 'fail', 'sign-in-failed', 'operator', { app, code: held.facts['code'] ?? null })];
  }
  const needed = app === 'reader' ? readingPermissions : writingScopes;
  const forbidden = held.value.filter(one => neverHeld.includes(one));
  const altering = app === 'reader' ? held.value.filter(one => mayAlter(one) && !forbidden.includes(one)) : [];
  const missing = needed.filter(one => !held.value.some(has => has === one || coveredBy(has).includes(one)));
  const extra = held.value.filter(one => ![...needed, ...forbidden, ...altering].includes(one));
  const lines = [
    ...named('too-powerful', 'fail', forbidden, app),
    ...named('may-alter', 'fail', altering, app),
    ...named('missing', 'fail', missing, app),
    ...named('extra', 'warn', extra, app),
  ];
  return lines.length > 0 ? lines : [good('permissions', { app })];
}

const named = (code: string, outcome: 'fail' | 'warn', names: readonly string[], app: string): readonly Line[] =>
  names.length === 0 ? [] : [bad('permissions', outcome, code, 'entra', { app, names: [...names].sort() })];

type Writing = Pick<Settings, 'writeAs' | 'partnerWrite'>;

/** The registration that Teams and people sign in to: no power of its own, and consent to act in people's names. */
export function judgeBotApp(seen: Seen<BotApp | undefined>, { writeAs, partnerWrite }: Writing): readonly Line[] {
  if (!seen.ok) return [notSeen('bot-app', seen, 'entra')];
  const found = seen.value;
  if (!found) return [bad('bot-app', 'warn', 'not-there', 'entra')];
  const power = found.application;
  const own =
    power.length > 0 ? bad('bot-app', 'fail', 'own-power', 'entra', { names: [...power].sort() }) : good('bot-app');
  return writeAs === 'approver' && partnerWrite === 'bot' ? [own, judgeConsent(found)] : [own];
}

function judgeConsent({ delegated }: BotApp): Line {
  const missing = lentScopes.filter(scope => !delegated.some(one => one.scope === scope));
  if (missing.length > 0) return bad('consent', 'fail', 'missing', 'entra', { names: missing });
  const partly = lentScopes.filter(scope => !delegated.some(one => one.scope === scope && one.forAll));
  if (partly.length > 0) return bad('consent', 'warn', 'for-some', 'entra', { names: partly });
  return good('consent');
}
