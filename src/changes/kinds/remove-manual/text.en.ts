import type { Facts } from '../../../kinds.js';
import { clearEn } from '../../steps/clear-application-id/text.js';
import { deleteEn } from '../../steps/delete-apps/text.js';
import { secretsWords } from '../../steps/manual/secret-words.js';
import { terminatedEn } from '../../steps/terminated/text.js';
import { unreadWords } from '../../steps/unread.js';
import { untickEn } from '../../steps/untick-in-jamf/text.js';
import { waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

/** The words of a removal, for the migration too. */
export const removalEn = {
  apps: (wish: Facts): string => {
    const named = wish['apps'];
    if (!Array.isArray(named)) return 'the two that I find';
    return named.length === 0 ? 'gone already' : named.join(', ');
  },
  steps: {
    'jamf-untick': untickEn.step,
    'application-id-cleared': clearEn.step,
    'apps-deleted': deleteEn.step,
    terminated: terminatedEn.step,
  },
  warnings: {
    'apps-to-delete': (f: Facts) =>
      `Will be deleted in Entra: ${list(f['apps'])}. ${f['count'] === 1 ? 'A manual connection usually has two such apps; I found one. ' : ''}Entra keeps deleted apps for 30 days.`,
    'no-apps-to-delete': () => 'No enterprise app will be deleted: they are said to be gone already.',
    'not-seen-as-manual': () =>
      'That the connection is manual cannot be read any more: it rests on what the person who asked says.',
  },
  waiting: {
    ...waitingWords.en,
    ...unreadWords.en,
    ...untickEn.waiting,
    ...clearEn.waiting,
    ...deleteEn.waiting,
    ...terminatedEn.waiting,
    'no-manual-connection': () => 'There is no manual connection to remove: Intune has no connection to Jamf.',
    'connector-in-place': (f: Facts) =>
      `The connection is no manual one: it uses the Cloud Connector ("${f['app']}"). Ask to disconnect instead.`,
    'cannot-tell/several-partner-rows': () =>
      'Intune lists several partners that could be Jamf. Clear this up in Partner device management first.',
    'cannot-tell/app-not-found': () =>
      'The application ID in Intune leads to no app in Entra, so I cannot tell whether the connection is manual. If it is, ask again and name its apps, or say that they are gone.',
    'cannot-tell/no-application-id': () =>
      'Intune shows a connection but has no application ID, so I cannot tell whether it is manual. If it is, ask again and name its apps, or say that they are gone.',
    'named-app-missing': (f: Facts) => `No enterprise app has the ID ${f['given']} in this tenant.`,
    'named-app-foreign': (f: Facts) =>
      `"${f['app']}" (${f['given']}) is neither your own app nor Jamf Native macOS Connector, so it is no part of a manual connection.`,
    'named-app-unrelated': (f: Facts) =>
      `"${f['app']}" (${f['given']}) may not report to Intune, and Intune does not name it: it is no part of a manual connection. Delete it in Entra if it has to go.`,
  },
  irreversible: ['Entra keeps deleted enterprise apps for 30 days; after that they cannot be restored.'],
  left(end: Facts): readonly string[] {
    const registration = end['registration'] as Facts | null | undefined;
    if (!registration) return [];
    const secrets = secretsWords(registration['secrets'], 'en') || 'none';
    return [
      `The app registration "${registration['name']}" (${registration['appId']}) stays behind; its client secrets: ${secrets}. Delete it under App registrations when nothing else uses it.`,
    ];
  },
};

/** The date itself stands above, among the facts of the card. */
const leaving = (end: Facts): readonly string[] =>
  end['removalDate'] ? [] : ['Intune shows no date yet on which it removes the Macs. Look at `status` later.'];

export const en: KindWords = {
  title: 'Remove the manual connection',
  undo: 'Can be undone by connecting again, by hand or with the Cloud Connector: connect jamf.',
  wish: wish => [{ label: 'Enterprise apps to delete', value: removalEn.apps(wish) }],
  steps: removalEn.steps,
  warnings: {
    ...removalEn.warnings,
    'reporting-stops': () =>
      'From the first step on no Mac reports its state. Registered Macs can go on reporting only if a new connection stands within 24 hours.',
    'macs-leave': () =>
      'When Intune shows Terminated, it also shows the date on which it removes the Macs. Conditional Access then blocks them where it asks for a compliant Mac.',
  },
  waiting: removalEn.waiting,
  irreversible: removalEn.irreversible,
  next: end => [
    ...(end['state'] === 'terminated' ? [] : ['Intune did not show Terminated: look at Partner device management.']),
    ...leaving(end),
    'Connect again within 24 hours if registered Macs are to go on reporting: connect jamf.',
    ...removalEn.left(end),
    'Entra keeps the deleted apps for 30 days.',
  ],
};
