import type { CredentialFacts, Holder } from '../../../cards/status/data.js';
import { judgeCredentials } from '../../doctor/judge/credentials.js';
import type { Line } from '../../doctor/line.js';
import type { AppLook } from '../../doctor/look/apps.js';

/** What Entra lists of the app behind a manual connection. */
export type ManualApp = NonNullable<AppLook['listed']>;

/** How long each credential still works: days and ends, and nothing by which it could be known. */
export function credentialFacts(
  own: readonly AppLook[],
  manual: ManualApp | undefined,
  now: Date,
): readonly CredentialFacts[] {
  const lines = judgeCredentials(own, now);
  const ours = own.flatMap(({ app }, index) => factsOf(app, lines[index]));
  const theirs = manual ? judgeCredentials([lookAt(manual)], now).flatMap(line => factsOf('manual', line)) : [];
  return [...ours, ...theirs];
}

/** Which of its secrets Jamf uses cannot be read: without hints the first to end counts. */
function lookAt(app: ManualApp): AppLook {
  const listed: ManualApp =
    app.ok && app.value
      ? {
          ok: true,
          value: {
            ...app.value,
            passwordCredentials: app.value.passwordCredentials.map(one => ({ ...one, hint: null })),
          },
        }
      : app;
  return { app: 'bot', kind: 'secret', listed };
}

const states: { readonly [code: string]: CredentialFacts['state'] } = {
  ok: 'good',
  'ends-soon': 'soon',
  expired: 'ended',
  'renews-itself': 'renews',
  'not-listed': 'not-listed',
};

function factsOf(of: Holder, line: Line | undefined): readonly CredentialFacts[] {
  if (!line) return [];
  const { days, end } = line.facts;
  const endsAt = typeof end === 'string' ? end : '';
  return [{ of, state: states[line.code] ?? 'not-read', days: typeof days === 'number' ? days : 0, endsAt }];
}
