/** The people of the demo tenant. Everything here is invented. */
export const demoTenantId = '5c0d5a1e-0000-4000-8000-0000000000d0';
export const demoTenantName = 'Contoso Demo';
/** Another tenant, owner of Jamf's own multi-tenant apps in the demo. */
export const jamfTenantId = '5c0d5a1e-0000-4000-8000-0000000000a1';
/** A third tenant, from which people are invited or meet in shared channels. */
export const otherTenantId = '5c0d5a1e-0000-4000-8000-0000000000f1';

/** App registrations of the bot itself in the demo tenant. */
export const botAppId = '5c0d5a1e-0000-4000-8000-00000000b001';
export const readerAppId = '5c0d5a1e-0000-4000-8000-00000000b002';
export const writerAppId = '5c0d5a1e-0000-4000-8000-00000000b003';

export const demoGroups = {
  requesters: '5c0d5a1e-0000-4000-8000-00000000c001',
  approvers: '5c0d5a1e-0000-4000-8000-00000000c002',
  auditors: '5c0d5a1e-0000-4000-8000-00000000c003',
  operators: '5c0d5a1e-0000-4000-8000-00000000c004',
  macUsers: '5c0d5a1e-0000-4000-8000-00000000c005',
} as const;

export type DemoPerson = {
  readonly key: 'requester' | 'approver' | 'approver2' | 'auditor' | 'outsider' | 'operator' | 'guest' | 'stranger';
  readonly objectId: string;
  /** Where this person belongs. */
  readonly tenantId: string;
  /** As Entra calls somebody of another organisation who was invited into the demo tenant. */
  readonly userType: 'Member' | 'Guest';
  /** Teams' own id for this person towards this bot. */
  readonly teamsId: string;
  readonly name: string;
  readonly userPrincipalName: string;
  readonly locale: string;
  readonly title: string;
  readonly groups: readonly string[];
  /** Entra directory roles, by template id. */
  readonly directoryRoles: readonly string[];
  readonly jamfAdministrator: boolean;
};

export const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';
export const intuneAdministrator = '3a2c62db-5318-420d-8d74-23affee5d9d5';

export const demoPeople: readonly DemoPerson[] = [
  {
    key: 'requester',
    objectId: '5c0d5a1e-0000-4000-8000-00000000e001',
    tenantId: demoTenantId,
    userType: 'Member',
    teamsId: '29:demo-anna',
    name: 'Anna de Vries',
    userPrincipalName: 'anna@contoso.example',
    locale: 'en-US',
    title: 'Mac administrator (Jamf)',
    groups: [demoGroups.requesters],
    directoryRoles: [intuneAdministrator],
    jamfAdministrator: true,
  },
  {
    key: 'approver',
    objectId: '5c0d5a1e-0000-4000-8000-00000000e002',
    tenantId: demoTenantId,
    userType: 'Member',
    teamsId: '29:demo-bram',
    name: 'Bram Jansen',
    userPrincipalName: 'bram@contoso.example',
    locale: 'nl-NL',
    title: 'Identity engineer',
    groups: [demoGroups.approvers, demoGroups.operators],
    directoryRoles: [globalAdministrator],
    jamfAdministrator: true,
  },
  {
    key: 'approver2',
    objectId: '5c0d5a1e-0000-4000-8000-00000000e003',
    tenantId: demoTenantId,
    userType: 'Member',
    teamsId: '29:demo-chloe',
    name: 'Chloe Martin',
    userPrincipalName: 'chloe@contoso.example',
    locale: 'en-GB',
    title: 'Security officer',
    groups: [demoGroups.approvers],
    directoryRoles: [globalAdministrator],
    jamfAdministrator: false,
  },
  {
    key: 'auditor',
    objectId: '5c0d5a1e-0000-4000-8000-00000000e004',
    tenantId: demoTenantId,
    userType: 'Member',
    teamsId: '29:demo-dirk',
    name: 'Dirk Smit',
    userPrincipalName: 'dirk@contoso.example',
    locale: 'nl-NL',
    title: 'Auditor',
    groups: [demoGroups.auditors],
    directoryRoles: [],
    jamfAdministrator: false,
  },
  {
    key: 'outsider',
    objectId: '5c0d5a1e-0000-4000-8000-00000000e005',
    tenantId: demoTenantId,
    userType: 'Member',
    teamsId: '29:demo-eva',
    name: 'Eva Bos',
    userPrincipalName: 'eva@contoso.example',
    locale: 'en-US',
    title: 'Colleague from sales',
    groups: [],
    directoryRoles: [],
    jamfAdministrator: false,
  },
  {
    key: 'operator',
    objectId: '5c0d5a1e-0000-4000-8000-00000000e006',
    tenantId: demoTenantId,
    userType: 'Member',
    teamsId: '29:demo-finn',
    name: 'Finn Visser',
    userPrincipalName: 'finn@contoso.example',
    locale: 'en-GB',
    title: 'Operator of the bot',
    groups: [demoGroups.operators],
    directoryRoles: [],
    jamfAdministrator: false,
  },
];

/** People from elsewhere. They are nowhere to be seen until somebody lets them into a conversation. */
export const visitingPeople: readonly DemoPerson[] = [
  {
    key: 'guest',
    objectId: '5c0d5a1e-0000-4000-8000-00000000e0f1',
    tenantId: demoTenantId,
    userType: 'Guest',
    teamsId: '29:demo-gita',
    name: 'Gita Bakker (Guest)',
    userPrincipalName: 'gita_fabrikam.example#EXT#@contoso.example',
    locale: 'en-GB',
    title: 'Guest from Fabrikam',
    groups: [],
    directoryRoles: [],
    jamfAdministrator: false,
  },
  {
    key: 'stranger',
    objectId: '5c0d5a1e-0000-4000-8000-00000000e0f2',
    tenantId: otherTenantId,
    userType: 'Member',
    teamsId: '29:demo-hugo',
    name: 'Hugo Mulder',
    userPrincipalName: 'hugo@fabrikam.example',
    locale: 'en-GB',
    title: 'Works at Fabrikam',
    groups: [],
    directoryRoles: [],
    jamfAdministrator: false,
  },
];

export const everyone: readonly DemoPerson[] = [...demoPeople, ...visitingPeople];
