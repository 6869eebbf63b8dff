/** Every kind of change there is; each has a folder of this name in `changes/kinds/`. */
export const changeKinds = [
  'connect-cloud-connector',
  'connect-manual',
  'connect-device-compliance',
  'remove-manual',
  'migrate-cloud-connector',
  'migrate-device-compliance',
  'disconnect',
  'disconnect-device-compliance',
  'switch-to-manual',
  'rotate-secret',
  'terminate',
  'repair',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Changes of one platform of a tenant exclude each other: the old partner record, and that of Device Compliance. */
export const platforms = ['pcm', 'pdm'] as const;
export type Platform = (typeof platforms)[number];

/** What policy.json speaks of: the act, whatever the connection type. */
export const changeActs = [
  'connect',
  'disconnect',
  'remove-manual',
  'migrate',
  'switch-to-manual',
  'rotate-secret',
  'terminate',
  'repair',
] as const;
export type ChangeAct = (typeof changeActs)[number];

/** Acts that take something away, or cannot be taken back: two people and, where it is available, a fresh sign-in. */
export const destructiveActs: readonly ChangeAct[] = [
  'disconnect',
  'remove-manual',
  'migrate',
  'switch-to-manual',
  'terminate',
];

/** What a change `repair` can mend, one at a time. */
export const repairs = [
  'consent-connector',
  'consent-registration',
  'application-id',
  'enable-app',
  'extra-permission',
] as const;
export type Repair = (typeof repairs)[number];

/** What is voted on besides changes. */
export const proposalActs = ['unlock', 'start-writes', 'deviation'] as const;
export type ProposalAct = (typeof proposalActs)[number];
export type Act = ChangeAct | ProposalAct;

/** Microsoft's clouds, by our own short names. */
export const clouds = ['global', 'us-gov-high', 'us-gov-dod', 'china'] as const;
export type Cloud = (typeof clouds)[number];

/** Where Jamf Pro sends a computer that Microsoft does not recognise. */
export const landingPages = ['default', 'access-denied', 'custom'] as const;
export type LandingPage = (typeof landingPages)[number];

export const commandNames = [
  'help',
  'status',
  'connect',
  'approvals',
  'instances',
  'language',
  'history',
  'confirm',
  'application-id',
  'check-change',
  'check',
  'check-prerequisites',
  'check-permissions',
  'check-policies',
  'check-network',
  'run-step',
  'show',
  'who-am-i',
  'policy',
  'sign-in',
  'sign-out',
  'doctor',
  'locks',
  'unlock',
  'stop-writes',
  'start-writes',
  'support',
  'check-devices',
  'check-device',
  'cancel-scan',
  'disconnect',
  'remove-manual',
  'migrate',
  'switch-to-manual',
  'rotate-secret',
  'terminate',
  'repair',
  'continue',
  'start-over',
  'undo',
  'secret',
  'way-out',
  'ask',
  'answers',
  'feedback',
  'questions',
] as const;
export type CommandName = (typeof commandNames)[number];

/** Plain data: what goes into a jsonb column, an audit entry or a fingerprint. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Facts = { readonly [name: string]: Json };
