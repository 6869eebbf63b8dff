import {
  connectorAppName,
  deviceComplianceAppNames,
  nativeConnectorAppName,
  registrationAppName,
} from '../well-known.js';

/**
 * Display names that Jamf's apps carry in Entra. None of their application ids is published but one, so they are
 * looked for by name. Sources: Microsoft's articles on the Jamf cloud connector, on the manual set-up (which asks for
 * consent to the native connector), and on Jamf device compliance.
 */
export const jamfAppNames = [
  connectorAppName,
  registrationAppName,
  nativeConnectorAppName,
  ...deviceComplianceAppNames,
] as const;

/** The role of the Intune API that whoever reports Macs to Intune must hold. Its id is read, never assumed. */
export const partnerRole = 'update_device_attributes';
