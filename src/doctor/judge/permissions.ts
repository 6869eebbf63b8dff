import type { Settings } from '../../settings.js';
import { bad, good, type Line } from '../line.js';
import type { BotApp, PermissionsLook } from '../look/apps.js';
import { appScopes, coveredBy, neverHeld, readingPermissions, writingScopes } from '../needs.js';
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

type Writing = Pick<Settings, 'writeAs' | 'partnerWrite' | 'appsWrite' | 'publicUrl'>;

/** The registration that Teams and people sign in to: no power of its own, and consent to act in people's names. */
export function judgeBotApp(seen: Seen<BotApp | undefined>, settings: Writing): readonly Line[] {
  if (!seen.ok) return [notSeen('bot-app', seen, 'entra')];
  const found = seen.value;
  if (!found) return [bad('bot-app', 'warn', 'not-there', 'entra')];
  const power = found.application;
  const own =
    power.length > 0 ? bad('bot-app', 'fail', 'own-power', 'entra', { names: [...power].sort() }) : good('bot-app');
  return [own, ...judgeConsent(found, lentHere(settings))];
}

/** What people will be asked to lend as the bot is set up: in steps that they run, and on the page for secrets. */
function lentHere({ writeAs, partnerWrite, appsWrite, publicUrl }: Writing) {
  const partners = writeAs === 'approver' && partnerWrite === 'bot' ? writingScopes : [];
  const steps = [...partners, ...(appsWrite === 'bot' ? appScopes : [])];
  return { steps, secrets: publicUrl === undefined ? [] : appScopes.filter(scope => !steps.includes(scope)) };
}

function judgeConsent({ delegated }: BotApp, { steps, secrets }: ReturnType<typeof lentHere>): readonly Line[] {
  const needed = [...steps, ...secrets];
  const without = (scopes: readonly string[]) => scopes.filter(scope => !delegated.some(one => one.scope === scope));
  const partly = needed.filter(
    scope => !without([scope]).length && !delegated.some(one => one.scope === scope && one.forAll),
  );
  const lines = [
    ...lacking('missing', 'fail', without(steps)),
    ...lacking('no-secrets', 'warn', without(secrets)),
    ...lacking('for-some', 'warn', partly),
  ];
  return lines.length > 0 || needed.length === 0 ? lines : [good('consent')];
}

const lacking = (code: string, outcome: 'fail' | 'warn', names: readonly string[]): readonly Line[] =>
  names.length === 0 ? [] : [bad('consent', outcome, code, 'entra', { names })];
