import { type HereLine, hereLine } from '../../../cards/answer/here.js';
import type { AppState } from '../../../cards/status/data.js';
import { inDutch } from '../../checks/permissions/in-dutch.js';
import { jamfPartner } from '../../snapshot/connection.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import { type AppView, appsOf } from '../../views/status/apps.js';
import { connectorAppName, registrationAppName } from '../../well-known.js';
import { connectionLines, kindOf, ofConnection } from './fact-connection.js';
import { type Fact, type Seen, whyUnread } from './here.js';

/** Whether the apps behind the connection have the permissions that they should have. */
export const appPermissions: Fact = { reads: [...ofConnection, 'jamf-apps'], lines: appLines };

const tones: { readonly [state in AppState]: HereLine['tone'] } = {
  ok: 'good',
  missing: 'attention',
  changed: 'attention',
  disabled: 'attention',
  several: 'unknown',
  unknown: 'unknown',
  'not-used': 'plain',
};

function appLines(seen: Seen): readonly HereLine[] {
  const { snapshots, language } = seen;
  const [snapshot] = snapshots;
  if (!snapshot) return [];
  const kind = kindOf(snapshot);
  if (kind === 'cannot-tell') return connectionLines(seen);
  if (kind === 'device-compliance') return [hereLine('apps-not-judged', 'plain')];
  if (kind === 'none') return [hereLine('apps-not-used', 'plain')];
  const unread = whyUnread(snapshot.jamfApps);
  if (kind !== 'manual' && unread !== '') return [hereLine('apps-unread', 'unknown', { value: unread })];
  const apps = appsOf(snapshot);
  const named: readonly (readonly [string, AppView])[] =
    kind === 'manual'
      ? [[snapshot.partnerApp.is === 'value' ? snapshot.partnerApp.value.displayName : '', apps.manual]]
      : [
          [connectorAppName, apps.connector],
          [registrationAppName, apps.registration],
        ];
  const said = language === 'nl' ? inDutch : (name: string) => name;
  return named.map(([instance, { state, missing, extra }]) =>
    hereLine('app', tones[state], { instance, value: state, names: missing.map(said), others: extra.map(said) }),
  );
}

/** The id in Intune's box for Jamf's application ID. */
export const applicationId: Fact = {
  reads: ['partners'],
  lines: ({ snapshots: [snapshot] }) => (snapshot ? [idLine(snapshot)] : []),
};

function idLine(snapshot: Snapshot): HereLine {
  const { partners } = snapshot;
  if (partners.is !== 'value') return hereLine('application-id-unread', 'unknown', { value: whyUnread(partners) });
  if (partners.value.length > 1) return hereLine('connection-several', 'unknown');
  const value = jamfPartner(snapshot)?.applicationId ?? '';
  return value === '' ? hereLine('application-id-none', 'plain') : hereLine('application-id', 'plain', { value });
}
