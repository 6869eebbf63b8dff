import type { AppId } from './ids.js';

/*
 * Identifiers that Microsoft publishes. The application ids of Jamf's own apps are not published anywhere: those apps
 * are found by name and owner and pinned by id, never by a constant.
 */

/** Microsoft Graph. https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in */
export const microsoftGraph: AppId = '00000003-0000-0000-c000-000000000000';

/** "Microsoft Intune API": the resource that publishes the partner roles (not the enrolment app 0000000a-...). */
export const intuneApi: AppId = 'c161e42e-d4df-4a3d-9b42-e7a3c31f59d4';

/** "Windows Azure Active Directory": Azure AD Graph, retired in July 2025, which old registrations still name. */
export const azureAdGraph: AppId = '00000002-0000-0000-c000-000000000000';

/** Service plans (https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference). */
export const servicePlan = {
  intune: 'c1ec4a95-1f05-45b3-a911-aa3fa01094f5',
  entraP1: '41781fb2-bc02-4b7c-bd55-b576c07bb09d',
  entraP2: 'eec0eb4f-6444-4f95-aba0-50c24d67f998',
} as const;

/** Display names of the two apps that Jamf's cloud connector brings along (Microsoft's cloud connector article). */
export const connectorAppName = 'Cloud Connector';
export const registrationAppName = 'Cloud Connector user registration app';

/** The app that the manual set-up asks consent for (Microsoft's article on it). */
export const nativeConnectorAppName = 'Jamf Native macOS Connector';

/** The two apps of the present generation (Microsoft's article on Jamf device compliance). */
export const deviceComplianceAppNames = [
  'Cloud Connector for Device Compliance',
  'User registration app for Device Compliance',
] as const;

/** Entra role templates: https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
export const directoryRole = {
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  privilegedRoleAdministrator: 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  intuneAdministrator: '3a2c62db-5318-420d-8d74-23affee5d9d5',
} as const;
