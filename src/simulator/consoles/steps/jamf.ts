import {
  acceptCompliance,
  cancelCompliance,
  confirmCompliance,
  disableCompliance,
  enableCompliance,
  makeSmartGroup,
} from '../../acts/device-compliance.js';
import { accept, cancel, confirm, connect, untick } from '../../acts/jamf.js';
import { consentNative, saveManual } from '../../acts/jamf-manual.js';
import { type Act, settingsOf } from './step.js';

/**
 *     jamf-connect          alias, sovereignCloud?, landingPage?, landingPageUrl?
 *     consent-connector     alias       Accept on the consent page of Cloud Connector
 *     consent-registration  alias       Accept on that of Cloud Connector user registration app
 *     cancel-consent        alias
 *     jamf-confirm          alias
 *     jamf-untick           alias
 *     jamf-save-manual      alias, applicationId, clientSecret, domainName?, and those of jamf-connect
 *     jamf-consent-native   alias       Open administrator consent URL, and Accept for Jamf Native macOS Connector
 *     jamf-smart-group      alias, name
 *     jamf-dc-enable        alias, applicableGroup, complianceGroup      names of smart groups
 *     consent-dc-connector, consent-dc-registration, cancel-dc-consent   alias
 *     jamf-dc-confirm       alias
 *     jamf-dc-disable       alias
 */
export const jamfSteps = {
  'jamf-connect': (world, by, step) => connect(world, by, step.alias, settingsOf(step)),
  'consent-connector': (world, by, { alias }) => accept(world, by, alias, 'connector'),
  'consent-registration': (world, by, { alias }) => accept(world, by, alias, 'registration'),
  'cancel-consent': (world, by, { alias }) => cancel(world, by, alias),
  'jamf-confirm': (world, by, { alias }) => confirm(world, by, alias),
  'jamf-untick': (world, by, { alias }) => untick(world, by, alias),
  'jamf-save-manual': (world, by, step) =>
    saveManual(world, by, step.alias, {
      ...settingsOf(step),
      applicationId: (step.applicationId ?? '').trim().toLowerCase(),
      clientSecret: step.clientSecret ?? '',
      domainName: step.domainName ?? world.tenant.domain,
    }),
  'jamf-consent-native': (world, by, { alias }) => consentNative(world, by, alias),
  'jamf-smart-group': (world, by, { alias, name }) => makeSmartGroup(world, by, alias, name ?? ''),
  'jamf-dc-enable': (world, by, { alias, applicableGroup = '', complianceGroup = '' }) =>
    enableCompliance(world, by, alias, { applicableGroup, complianceGroup }),
  'consent-dc-connector': (world, by, { alias }) => acceptCompliance(world, by, alias, 'connector'),
  'consent-dc-registration': (world, by, { alias }) => acceptCompliance(world, by, alias, 'registration'),
  'cancel-dc-consent': (world, by, { alias }) => cancelCompliance(world, by, alias),
  'jamf-dc-confirm': (world, by, { alias }) => confirmCompliance(world, by, alias),
  'jamf-dc-disable': (world, by, { alias }) => disableCompliance(world, by, alias),
} satisfies { [name: string]: Act };
