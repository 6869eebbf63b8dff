import { notReadEn } from '../not-read.js';
import { calendarDay, quoted, release } from '../said.js';
import { stateWords } from '../state-words.js';
import type { GroupText } from '../words.js';
import type { PrerequisiteName } from './names.js';

/** Why the role may be there all the same. */
const unseenEn = 'Roles held through a group, or not activated, are not seen.';

export const en: GroupText<PrerequisiteName> = {
  'jamf-version': {
    title: 'Jamf Pro version',
    codes: {
      ok: f => ({ cause: `Jamf Pro ${release(f['version'])}; ${f['minimum']} or later is needed.` }),
      'too-old': f => ({
        cause: `Jamf Pro ${release(f['version'])} is too old: the cloud connector needs ${f['minimum']} or later.`,
        fix: 'Upgrade Jamf Pro first.',
      }),
      'not-a-version': f => ({ cause: `The server calls its version "${f['version']}", which is not a number.` }),
      'not-read': notReadEn('The Jamf Pro version'),
    },
  },
  'jamf-hosting': {
    title: 'Hosted in Jamf Cloud',
    codes: {
      ok: f => ({ cause: `${f['host']} is hosted in Jamf Cloud.` }),
      'own-server': f => ({
        cause: `${f['host']} is your own server. The cloud connector works with Jamf Cloud only.`,
        fix: 'Use the manual connection for this server, or move it to Jamf Cloud.',
      }),
      'not-known': f => ({
        cause: `The name ${f['host']} does not tell whether Jamf hosts this server.`,
        fix: 'The operator sets JAMF_<ALIAS>_HOSTED to jamf-cloud or own-server.',
      }),
      'not-read': notReadEn('Where the server is hosted'),
    },
  },
  'jamf-privileges': {
    title: 'Jamf privileges of the bot',
    codes: {
      ok: f => ({ cause: `The bot has the privilege "${f['privilege']}".` }),
      missing: f => ({
        cause: `The bot's own Jamf sign-in lacks the privilege "${f['privilege']}".`,
        fix: 'Add it to the API role of the bot in Jamf Pro: Settings > System > API roles and clients.',
      }),
      'own-role-not-readable': f => ({
        cause: `The bot may not read its own Jamf privileges (${f['permission']}).`,
        fix: `Add "${f['permission']}" to its API role if you want this checked.`,
      }),
      'not-read': notReadEn("The bot's Jamf privileges"),
    },
  },
  'intune-licence': {
    title: 'Microsoft Intune licence',
    codes: {
      ok: () => ({ cause: 'Microsoft Intune is active in this tenant.' }),
      none: () => ({ cause: 'This tenant has no Microsoft Intune licence.', fix: 'Buy or assign a plan with Intune.' }),
      'not-active': () => ({ cause: 'The Intune licence is there, but not active.', fix: 'Renew the subscription.' }),
      'not-read': notReadEn('The licences'),
    },
  },
  'entra-licence': {
    title: 'Microsoft Entra ID P1 licence',
    codes: {
      ok: () => ({ cause: 'Microsoft Entra ID P1 (once Azure AD Premium) is active.' }),
      none: () => ({ cause: 'This tenant has no Microsoft Entra ID P1 or P2.', fix: 'Conditional Access needs P1.' }),
      'not-active': () => ({ cause: 'The Entra ID P1 licence is not active.', fix: 'Renew the subscription.' }),
      'not-read': notReadEn('The licences'),
    },
  },
  'no-manual-integration': {
    title: 'No manual integration, for a cloud connector',
    codes: {
      ok: () => ({ cause: 'No manual integration is in place.' }),
      'manual-in-place': f => ({
        cause: `A manual integration is in place (app "${f['appName']}").`,
        fix: 'Remove the manual integration first; a cloud connector cannot stand beside it.',
      }),
      'cannot-tell': f => ({
        cause: `What connects this tenant to Jamf now cannot be told (${f['why']}).`,
        fix: 'Look at Partner device management in Intune and ask for the connection again.',
      }),
      'not-read': notReadEn('The present connection'),
    },
  },
  'partner-record': {
    title: 'Jamf in Partner device management',
    codes: {
      ok: f => ({ cause: `Intune lists Jamf once; its state is ${stateWords(f['state'], 'en')}.` }),
      none: () => ({
        cause: 'Intune shows no row for Jamf yet.',
        fix: 'The page Partner device management shows the box for it; a person saves the application id there.',
      }),
      several: f => ({
        cause: `Intune lists ${f['count']} partners that could be Jamf.`,
        fix: 'Clear this up in Intune first: the bot does not guess.',
      }),
      'removal-date': f => ({
        cause: `An earlier disconnection still counts down: devices are to be removed on ${calendarDay(f['date'], 'en')}.`,
        fix: 'After connecting, see that this date is gone.',
      }),
      'not-read': notReadEn("Intune's partner record"),
    },
  },
  'platform-supported': {
    title: 'Support for this platform',
    codes: {
      'past-end-of-support': f => ({
        cause: `Microsoft ended support for this platform on ${calendarDay(f['since'], 'en')}; new connections may be refused.`,
        fix: 'Plan for its successor, Jamf Device Compliance.',
      }),
      'in-use': () => ({ cause: 'Plays no part in itself: see "Platform in use".' }),
      'not-read': notReadEn('The state of support'),
    },
  },
  'jamf-version-manual': {
    title: 'Jamf Pro version for a manual connection',
    codes: {
      ok: f => ({ cause: `Jamf Pro ${release(f['version'])}; a manual connection needs ${f['minimum']} or later.` }),
      'too-old': f => ({
        cause: `Jamf Pro ${release(f['version'])} is too old for a manual connection: it needs ${f['minimum']} or later.`,
        fix: 'Upgrade Jamf Pro first.',
      }),
      'not-a-version': f => ({ cause: `The server calls its version "${f['version']}", which is not a number.` }),
      'not-read': notReadEn('The Jamf Pro version'),
    },
  },
  'jamf-version-device-compliance': {
    title: 'Jamf Pro version for Device Compliance',
    codes: {
      ok: f => ({
        cause: `Jamf Pro ${release(f['version'])}. Others moved to Device Compliance with ${f['minimum']}; no official minimum is published.`,
      }),
      'too-old': f => ({
        cause: `Jamf Pro ${release(f['version'])} is older than ${f['minimum']}, with which others moved to Device Compliance. No official minimum is published.`,
        fix: 'Ask Jamf support before you move, or upgrade Jamf Pro first.',
      }),
      'not-a-version': f => ({ cause: `The server calls its version "${f['version']}", which is not a number.` }),
      'not-read': notReadEn('The Jamf Pro version'),
    },
  },
  generation: {
    title: 'Platform in use',
    codes: {
      ok: f => ({ cause: `Jamf Device Compliance is in place; Intune shows ${stateWords(f['state'], 'en')}.` }),
      legacy: f => ({
        cause: `The old platform (Partner device management) is in place; Intune shows ${stateWords(f['state'], 'en')}. It is no longer supported.`,
        fix: 'Plan the move to Jamf Device Compliance.',
      }),
      both: f => ({
        cause: `Both platforms are in place: the old one is shown as ${stateWords(f['state'], 'en')}, Device Compliance as ${stateWords(f['present'], 'en')}.`,
        fix: 'Finish the move: end the old one once every Mac reports through Device Compliance.',
      }),
      none: () => ({ cause: 'Neither platform is connected.' }),
      'not-read': notReadEn('The platform in use'),
    },
  },
  'asker-roles': {
    title: 'Your roles in Entra',
    codes: {
      ok: () => ({ cause: 'You hold the roles for the consents and for the partner record in Intune.' }),
      'no-consent': () => ({
        cause: 'No active, direct assignment of Global or Privileged Role Administrator was found for you.',
        fix: `Somebody with that role gives the consents. ${unseenEn}`,
      }),
      'no-partner': () => ({
        cause: 'No active, direct assignment of Intune Administrator was found for you.',
        fix: `Somebody with that role saves the application ID in Intune. ${unseenEn}`,
      }),
      neither: () => ({
        cause: 'No active, direct assignment of Global, Privileged Role or Intune Administrator was found for you.',
        fix: `Others give the consents and save the application ID in Intune. ${unseenEn}`,
      }),
      'nobody-asks': () => ({ cause: 'Roles are looked at only for the person who asks.' }),
      'not-read': notReadEn('Your roles in Entra'),
    },
  },
  'company-portal': {
    title: 'Company Portal for macOS',
    codes: {
      ok: f => ({ cause: `Intune has it: ${quoted(f['apps'])}.` }),
      'not-in-intune': () => ({
        cause:
          'Intune does not have it, which is usual: Jamf Pro deploys it. See in the App Catalog of Jamf Pro whether "Microsoft Intune Company Portal" is there.',
      }),
      'not-read': notReadEn('The list of apps in Intune'),
    },
  },
  'smart-groups': {
    title: 'Smart groups for Device Compliance',
    codes: {
      ok: f => ({ cause: `Jamf Pro has ${f['count']} smart computer groups to choose from: ${quoted(f['groups'])}.` }),
      none: () => ({
        cause:
          'Jamf Pro has no smart computer group. Device Compliance needs one for "applicable" and one for "compliant".',
        fix: 'Make both in Jamf Pro under Computers > Smart Computer Groups.',
      }),
      'not-relevant': () => ({ cause: 'Only Device Compliance needs them, and Intune does not list it for Jamf.' }),
      'not-read': notReadEn('What Device Compliance rests on'),
    },
  },
};
