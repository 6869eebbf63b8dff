import type { Facts } from '../../kinds.js';
import { notReadEn } from '../not-read.js';
import type { GroupText } from '../words.js';
import type { PolicyName } from './names.js';
import { conditions, named, policy } from './said.js';

const access = (f: Facts): string => `Conditional Access (${named(f['policies'], count => `and ${count} more`)})`;

const conditionWords: { readonly [condition: string]: string } = {
  locations: 'locations',
  'client-apps': 'client apps',
  'device-filter': 'a device filter',
  'sign-in-risk': 'sign-in risk',
  'user-risk': 'user risk',
  'insider-risk': 'insider risk',
  'authentication-flow': 'authentication flows',
};

const except = (f: Facts): string =>
  Number(f['excludedGroups']) > 0 ? ` Excluded groups: ${f['excludedGroups']}.` : '';

const assign = 'Assign it to a group of the Mac users: Intune > Devices > Compliance > the policy > Assignments.';

export const en: GroupText<PolicyName> = {
  'compliance-policy': {
    title: 'Compliance policy for macOS',
    codes: {
      'all-users': f => ({ cause: `${policy(f)} is assigned to all users.${except(f)}` }),
      users: f => ({ cause: `${policy(f)} is assigned to groups of users.${except(f)}` }),
      'jamf-judges': () => ({
        cause: 'With Device Compliance, smart groups in Jamf Pro decide whether a Mac is compliant, not Intune.',
      }),
      none: () => ({
        cause: 'Intune has no compliance policy for macOS, so it cannot call a Mac compliant.',
        fix: 'Make one in Intune and assign it to the Mac users.',
      }),
      mixed: f => ({
        cause: `${policy(f)} is assigned to users and to devices; for devices it is never evaluated.`,
        fix: 'Assign it to groups that hold users only.',
      }),
      'maybe-excluded': f => ({
        cause: `${policy(f)} excludes as many users as it includes: perhaps nobody is left.`,
        fix: 'Look at its excluded groups in Intune.',
      }),
      empty: f => ({ cause: `${policy(f)} is assigned to groups that hold nobody.`, fix: assign }),
      devices: f => ({
        cause: `${policy(f)} is assigned to devices only. For Macs that Jamf manages it is then never evaluated.`,
        fix: assign,
      }),
      'all-devices': f => ({
        cause: `${policy(f)} is assigned to all devices. For Macs that Jamf manages it is then never evaluated.`,
        fix: assign,
      }),
      'not-assigned': f => ({ cause: `${policy(f)} is not assigned to anybody.`, fix: assign }),
      'not-read': notReadEn('The compliance policies, or what they depend on,'),
    },
  },
  'partner-groups': {
    title: 'Users of Device Compliance',
    codes: {
      ok: f => ({
        cause: `The compliance partner names its users by ${f['groups'] === 1 ? 'one group' : `${f['groups']} groups`}, as it should.`,
      }),
      'not-used': () => ({ cause: 'This tenant has no connection by Device Compliance.' }),
      'all-users': () => ({
        cause: 'The compliance partner is assigned to all users. That breaks the connection.',
        fix: 'Replace "Add all users" in Intune > Partner compliance management by a group of the Mac users.',
      }),
      'no-groups': () => ({
        cause: 'The compliance partner names no group for macOS, so it holds for nobody.',
        fix: 'Add a group of the Mac users in Intune > Partner compliance management.',
      }),
      'not-read': notReadEn('The compliance partner in Intune'),
    },
  },
  'compliance-required': {
    title: 'Conditional Access acts on compliance',
    codes: {
      ok: f => ({ cause: `${access(f)} lets only compliant Macs in.` }),
      'only-sometimes': f => ({
        cause: `${access(f)} asks for a compliant Mac under further conditions only: ${conditions(f, conditionWords)}.`,
        fix: 'See whether those conditions are meant.',
      }),
      'other-ways': f => ({
        cause: `${access(f)} asks for a compliant Mac or for something else, so compliance alone decides nothing.`,
        fix: 'Choose "Require all the selected controls" if Macs have to be compliant.',
      }),
      'report-only': f => ({
        cause: `${access(f)} only reports: a Mac that is not compliant still gets in.`,
        fix: 'Switch it on when the report looks right.',
      }),
      none: () => ({
        cause: 'No Conditional Access policy asks for a compliant Mac, so nothing happens when one is not.',
        fix: 'Add a policy that requires a compliant device on macOS; try it in report-only first.',
      }),
      'not-read': notReadEn('Conditional Access'),
    },
  },
  'registration-allowed': {
    title: 'Macs can register',
    codes: {
      ok: f => ({ cause: `No policy asks for a compliant Mac where "${f['app']}" registers one.` }),
      'no-app': () => ({ cause: 'The app with which Macs register is not in this tenant yet.' }),
      blocked: f => ({
        cause: `${access(f)} asks for a compliant Mac everywhere and excludes nothing: an unregistered Mac cannot be one. Registering fails with 530003 (not 50126, a wrong password).`,
        fix: `Exclude "${f['app']}"; in Entra > Baseline scopes settings choose "Customize behavior" with a placeholder app that the policy excludes, too.`,
      }),
      'may-block': f => ({
        cause: `${access(f)} asks for a compliant Mac and does not exclude "${f['app']}": registering can fail with 530003 (not 50126).`,
        fix: 'Exclude that app, and look at Entra > Baseline scopes settings > "Customize behavior"; the bot cannot read those settings.',
      }),
      'app-alone': f => ({
        cause: `${access(f)} excludes "${f['app']}". Since 15 June 2026 (MC1223829, in phases) that is not enough: registering can fail, 530003 (not 50126).`,
        fix: 'User.Read is now judged by its resource. All is well if Entra > Baseline scopes settings > "Customize behavior" names a placeholder app that the policy excludes; the bot cannot read that.',
      }),
      'graph-excluded': f => ({
        cause: `${access(f)} excludes Microsoft Graph. Macs can register, but that is too wide: every app reaches Graph from a Mac that is not compliant.`,
        fix: 'Use Entra > Baseline scopes settings > "Customize behavior" instead, then take that exclusion away.',
      }),
      'report-only': f => ({
        cause: `${access(f)} only reports now; switched on, it can stop a Mac from registering (530003, not 50126).`,
        fix: `Before that, exclude "${f['app']}" and look at Entra > Baseline scopes settings > "Customize behavior".`,
      }),
      'not-read': notReadEn('Conditional Access, or the app it is about,'),
    },
  },
};
