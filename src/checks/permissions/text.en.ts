import type { Facts } from '../../kinds.js';
import { notReadEn } from '../not-read.js';
import { calendarMoment } from '../said.js';
import type { CheckWords, GroupText, Said } from '../words.js';
import type { PermissionName } from './names.js';
import { has, isWrong, list, sentences } from './said.js';

/** Who changed it, as far as the log of Entra says. */
function who(f: Facts): string {
  if (f['whoNotRead']) return `Who changed it could not be read (${f['whoNotRead']}).`;
  if (!f['what']) return '';
  const by = f['who'] ? ` by ${f['who']}` : '';
  const others = Number(f['entries']) > 1 ? `, the newest of ${f['entries']} such entries` : '';
  return `Audit log of Entra: "${f['what']}"${by}, ${calendarMoment(f['when'], 'en')}${others}.`;
}

const wrong = (f: Facts): string =>
  sentences(
    isWrong(f, 'owner-unknown') && 'Entra does not say which organisation it belongs to.',
    isWrong(f, 'owners-differ') && 'The two apps of the connector belong to different organisations.',
    isWrong(f, 'disabled-by-microsoft') && 'Microsoft has switched it off.',
    isWrong(f, 'disabled') && 'Signing in to it is switched off.',
    isWrong(f, 'owner-unconfirmed') && 'Whose it is cannot be compared: the other app of the connector is in doubt.',
    has(f, 'missing') && `Missing: ${list(f['missing'])}.`,
    has(f, 'oneUser') && `Consented to by single users only, so not for everybody: ${list(f['oneUser'])}.`,
    has(f, 'extra') && `Too much: ${list(f['extra'])}.`,
    who(f),
  );

const say =
  (fix: string) =>
  (f: Facts): Said => ({ cause: wrong(f), fix });

const reconsent = 'Give the consent again from the connection page in Jamf Pro, for the whole organisation.';

const appCodes = (name: string): CheckWords['codes'] => ({
  ok: f => ({ cause: `"${f['app']}" holds exactly what it needs, and nothing else.` }),
  missing: say(reconsent),
  'one-user': say(reconsent),
  extra: say('Changed permissions are not supported: remove what is too much in Entra > Enterprise applications.'),
  disabled: say('Switch it on in Entra > Enterprise applications > Properties.'),
  'disabled-by-microsoft': say('Ask Microsoft support why; do not work around it.'),
  'owner-unknown': say('Look at the app in Entra > Enterprise applications before anything else.'),
  'owners-differ': say('One of the two may be an imitation: compare their owners in Entra with Jamf support.'),
  'owner-unconfirmed': say('Clear up the other app first, then check again.'),
  'not-there': f => ({
    cause: `${name} is not in Entra. Missing with it: ${list(f['missing'])}.`,
    fix: 'Give the consent again from the connection page in Jamf Pro.',
  }),
  gone: f => ({
    cause: f['objectIdOf']
      ? `Intune names ${f['applicationId']} for Jamf: that is the object ID of "${f['objectIdOf']}", where its application ID belongs.`
      : `The app that Intune names for Jamf (${f['applicationId']}) is not in Entra.`,
    fix: f['objectIdOf']
      ? 'Put the application ID into Intune.'
      : 'See whether it was deleted (Entra keeps it 30 days) or the ID in Intune is wrong.',
  }),
  several: f => ({
    cause: `Entra has ${f['count']} apps of this name, and nothing tells which one is Jamf's.`,
    fix: 'Find out which one belongs to Jamf before you trust either.',
  }),
  'own-tenant': f => ({
    cause: `"${f['app']}" was made in your own organisation. Jamf's app belongs to Jamf.`,
    fix: 'Find out who made it. Do not give it any consent.',
  }),
  'not-connected': () => ({
    cause: 'There is neither a cloud connector nor a manual connection, so it is not needed.',
  }),
  manual: () => ({ cause: 'The connection is manual, so it is not needed.' }),
  'cloud-connector': () => ({ cause: 'The connection is a cloud connector, so there is no such app.' }),
  'cannot-tell': f => ({
    cause: `What connects this tenant to Jamf cannot be told (${f['why']}).`,
    fix: 'Look at Partner device management in Intune.',
  }),
  'not-read': notReadEn(name),
});

export const en: GroupText<PermissionName> = {
  'connector-app': { title: 'App Cloud Connector', codes: appCodes('The app Cloud Connector') },
  'registration-app': {
    title: 'App Cloud Connector user registration app',
    codes: appCodes('The user registration app'),
  },
  'manual-app': {
    title: 'App of the manual connection',
    codes: {
      ...appCodes('The app of the manual connection'),
      'later-edition': f => ({
        cause: sentences(
          `More than the one permission of Microsoft's first article: ${list(f['extra'])}. A later edition asks for these on the way, and for that one alone at the end.`,
          who(f),
        ),
        fix: 'It may stay. Whoever wants the smaller set removes it in Entra, and watches the connection.',
      }),
    },
  },
  'native-connector-app': {
    title: 'App Jamf Native macOS Connector',
    codes: {
      reported: f => ({ cause: `What it should hold is not documented. It holds: ${list(f['apps'])}.` }),
      'not-needed': () => ({ cause: 'It is not there; only a manual connection needs it.' }),
      'not-there': () => ({
        cause: 'It is not in Entra. With a manual connection, Macs cannot register without it.',
        fix: 'In Jamf Pro, open the administrator consent URL and consent as a Global Administrator.',
      }),
      disabled: () => ({
        cause: 'It is switched off, so Macs cannot register.',
        fix: 'Switch it on in Entra > Enterprise applications > Properties.',
      }),
      'cannot-tell': f => ({
        cause: `It is not there, and whether it is needed cannot be told (${f['why']}).`,
        fix: 'Look at Partner device management in Intune.',
      }),
      'not-read': notReadEn('The apps of Jamf'),
    },
  },
  'device-compliance-apps': {
    title: 'Apps of Jamf Device Compliance',
    codes: {
      reported: f => ({ cause: `What they should hold is not documented. They hold: ${list(f['apps'])}.` }),
      'not-there': () => ({ cause: 'They are not there; only Device Compliance brings them.' }),
      'not-read': notReadEn('The apps of Jamf'),
    },
  },
  'lookalike-apps': {
    title: "Apps that carry a name of Jamf's",
    codes: {
      ok: () => ({ cause: 'No app imitates one of Jamf.' }),
      lookalike: f => ({
        cause: sentences(`Not Jamf's, or not surely: ${list(f['apps'])}.`, who(f)),
        fix: 'Find out who made it before anybody consents to it.',
      }),
      'may-report': f => ({
        cause: sentences(
          `Not Jamf's, or not surely: ${list(f['apps'])}. It may report devices to Intune as if it were Jamf.`,
          who(f),
        ),
        fix: 'Find out whose it is, today; block its sign-in in Entra until you know.',
      }),
      'not-read': notReadEn('The apps of Jamf'),
    },
  },
  'published-permissions': {
    title: 'Names and IDs of the permissions',
    codes: {
      ok: () => ({ cause: 'Names and IDs belong together as published.' }),
      none: () => ({ cause: 'No app of Jamf holds a permission whose ID is known.' }),
      differ: f => ({
        cause: `Name and known ID disagree: ${list(f['differ'])}.`,
        fix: 'The name counts here. Compare both in Entra with what Microsoft publishes now.',
      }),
      'not-read': notReadEn('The apps of Jamf'),
    },
  },
};
