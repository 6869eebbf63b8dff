import { accountRoles } from './questions/account-roles.js';
import { activeStatus } from './questions/active-status.js';
import { addExtraInstance } from './questions/add-extra-instance.js';
import { adminConsentManual } from './questions/admin-consent-manual.js';
import { apnsRules } from './questions/apns-rules.js';
import { applicationIdMeaning } from './questions/application-id-meaning.js';
import { beforeContactingSupport } from './questions/before-contacting-support.js';
import { clientSecretCopyOnce } from './questions/client-secret-copy-once.js';
import { compliancePoliciesNext } from './questions/compliance-policies-next.js';
import { confirmAndTest } from './questions/confirm-and-test.js';
import { connectionTypeChangeLog } from './questions/connection-type-change-log.js';
import { connectionTypeSetting } from './questions/connection-type-setting.js';
import { connectorOptional } from './questions/connector-optional.js';
import { consentTwoApps } from './questions/consent-two-apps.js';
import { copyApplicationId } from './questions/copy-application-id.js';
import { createConnectionSteps } from './questions/create-connection-steps.js';
import { credentialsStored } from './questions/credentials-stored.js';
import { dataEncrypted } from './questions/data-encrypted.js';
import { dataJamfSendsArticle } from './questions/data-jamf-sends-article.js';
import { dataShared } from './questions/data-shared.js';
import { deleteJamfEnterpriseApps } from './questions/delete-jamf-enterprise-apps.js';
import { deviceInstanceMapping } from './questions/device-instance-mapping.js';
import { devicesRemoved3Months } from './questions/devices-removed-3-months.js';
import { disconnectAppliesBoth } from './questions/disconnect-applies-both.js';
import { disconnectSteps } from './questions/disconnect-steps.js';
import { enableCheckboxPurpose } from './questions/enable-checkbox-purpose.js';
import { inventoryDataStored } from './questions/inventory-data-stored.js';
import { inventorySync } from './questions/inventory-sync.js';
import { jamfAccountRights } from './questions/jamf-account-rights.js';
import { jamfDocsLink } from './questions/jamf-docs-link.js';
import { jamfVersionCloud } from './questions/jamf-version-cloud.js';
import { jamfVersionManual } from './questions/jamf-version-manual.js';
import { landingPageOptions } from './questions/landing-page-options.js';
import { macosVersionCloud } from './questions/macos-version-cloud.js';
import { macosVersionManual } from './questions/macos-version-manual.js';
import { manualAppRegistration } from './questions/manual-app-registration.js';
import { manualCopyClientId } from './questions/manual-copy-client-id.js';
import { manualCreateClientSecret } from './questions/manual-create-client-secret.js';
import { manualEnableInIntune } from './questions/manual-enable-in-intune.js';
import { manualJamfSettings } from './questions/manual-jamf-settings.js';
import { manualOverview } from './questions/manual-overview.js';
import { manualSaveTests } from './questions/manual-save-tests.js';
import { multipleInstances } from './questions/multiple-instances.js';
import { networkEndpoints } from './questions/network-endpoints.js';
import { networkPorts } from './questions/network-ports.js';
import { partnerDeviceMgmtLocation } from './questions/partner-device-mgmt-location.js';
import { permissionsConnectorApp } from './questions/permissions-connector-app.js';
import { permissionsModifiedUnsupported } from './questions/permissions-modified-unsupported.js';
import { permissionsUserRegApp } from './questions/permissions-user-reg-app.js';
import { portApple } from './questions/port-apple.js';
import { portIntune } from './questions/port-intune.js';
import { portJamf } from './questions/port-jamf.js';
import { portReferenceArticles } from './questions/port-reference-articles.js';
import { prereqsCloud } from './questions/prereqs-cloud.js';
import { prereqsManual } from './questions/prereqs-manual.js';
import { reenrolmentNotNeeded } from './questions/reenrolment-not-needed.js';
import { removeExistingPermissions } from './questions/remove-existing-permissions.js';
import { removeManualSteps } from './questions/remove-manual-steps.js';
import { replaceManualWithConnector } from './questions/replace-manual-with-connector.js';
import { restrictAppAccess } from './questions/restrict-app-access.js';
import { secretExpiryRotation } from './questions/secret-expiry-rotation.js';
import { skipRemoval } from './questions/skip-removal.js';
import { sovereignCloud } from './questions/sovereign-cloud.js';
import { supportContacts } from './questions/support-contacts.js';
import { switchToManual } from './questions/switch-to-manual.js';
import { terminatedStatus } from './questions/terminated-status.js';
import { uncheckKeepsConfig } from './questions/uncheck-keeps-config.js';
import { updateDeviceAttributes } from './questions/update-device-attributes.js';
import { viewInventoryState } from './questions/view-inventory-state.js';
import { whatIsCloudConnector } from './questions/what-is-cloud-connector.js';
import { whyIntegrate } from './questions/why-integrate.js';
import { within24Hours } from './questions/within-24-hours.js';
import type { Topic } from './topic.js';
import type { TopicId } from './topic-ids.js';

/** Every question there is an answer to, in the order of the articles. */
export const topics: readonly Topic[] = [
  whatIsCloudConnector,
  multipleInstances,
  connectorOptional,
  replaceManualWithConnector,
  reenrolmentNotNeeded,
  within24Hours,
  jamfDocsLink,
  prereqsCloud,
  jamfVersionCloud,
  macosVersionCloud,
  networkPorts,
  portIntune,
  portApple,
  portJamf,
  networkEndpoints,
  apnsRules,
  portReferenceArticles,
  accountRoles,
  jamfAccountRights,
  removeManualSteps,
  uncheckKeepsConfig,
  applicationIdMeaning,
  deleteJamfEnterpriseApps,
  terminatedStatus,
  skipRemoval,
  createConnectionSteps,
  enableCheckboxPurpose,
  connectionTypeSetting,
  sovereignCloud,
  landingPageOptions,
  consentTwoApps,
  copyApplicationId,
  partnerDeviceMgmtLocation,
  confirmAndTest,
  activeStatus,
  inventorySync,
  viewInventoryState,
  addExtraInstance,
  compliancePoliciesNext,
  disconnectSteps,
  disconnectAppliesBoth,
  devicesRemoved3Months,
  supportContacts,
  beforeContactingSupport,
  permissionsUserRegApp,
  permissionsConnectorApp,
  permissionsModifiedUnsupported,
  dataShared,
  inventoryDataStored,
  credentialsStored,
  restrictAppAccess,
  dataEncrypted,
  deviceInstanceMapping,
  switchToManual,
  connectionTypeChangeLog,
  dataJamfSendsArticle,
  whyIntegrate,
  prereqsManual,
  jamfVersionManual,
  macosVersionManual,
  manualOverview,
  manualAppRegistration,
  manualCopyClientId,
  manualCreateClientSecret,
  clientSecretCopyOnce,
  secretExpiryRotation,
  removeExistingPermissions,
  updateDeviceAttributes,
  adminConsentManual,
  manualEnableInIntune,
  manualJamfSettings,
  manualSaveTests,
];

export function topicNamed(id: TopicId): Topic {
  const topic = topics.find(each => each.id === id);
  if (!topic) throw new Error(`no topic is called ${id}`);
  return topic;
}
