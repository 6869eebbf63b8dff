import type { GraphPartner } from '../../src/graph/graph.js';
import { hostingOf } from '../../src/snapshot/hosting.js';
import { partnerFrom } from '../../src/snapshot/partners.js';

const row: GraphPartner = {
  id: 'p',
  displayName: 'Jamf',
  isConfigured: true,
  partnerState: 'enabled',
  partnerAppType: 'singleTenantApp',
  singleTenantAppId: ' 5C0D5A1E-0000-4000-8000-00000000F001 ',
  lastHeartbeatDateTime: '2026-03-01T10:00:00Z',
  whenPartnerDevicesWillBeRemovedDateTime: null,
  whenPartnerDevicesWillBeMarkedAsNonCompliantDateTime: null,
  groupsRequiringPartnerEnrollment: [],
};

describe('a partner record', () => {
  it('is read in our words', () => {
    expect(partnerFrom(row)).toMatchObject({
      state: 'enabled',
      appType: 'singleTenantApp',
      applicationId: '5c0d5a1e-0000-4000-8000-00000000f001',
      lastHeartbeat: '2026-03-01T10:00:00.000Z',
      includesAllUsers: false,
    });
    expect(partnerFrom({ ...row, singleTenantAppId: null }).applicationId).toBe('');
  });

  it.each(['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '1601-01-01T00:00:00Z', 'nonsense', ''])(
    'has no heartbeat when Graph fills in %s',
    lastHeartbeatDateTime => {
      expect(partnerFrom({ ...row, lastHeartbeatDateTime }).lastHeartbeat).toBeUndefined();
    },
  );

  it('keeps a state that Graph adds one day apart from those we know', () => {
    const partner = partnerFrom({ ...row, partnerState: 'suspended', partnerAppType: 'unknownFutureValue' });
    expect(partner).toMatchObject({ state: 'unknown', appType: 'unknown' });
  });

  it('tells included groups, excluded groups and everybody apart', () => {
    const target = (type: string, groupId?: string) => ({
      target: { '@odata.type': `#microsoft.graph.${type}`, groupId },
    });
    const groupsRequiringPartnerEnrollment = [
      target('groupAssignmentTarget', 'A'),
      target('exclusionGroupAssignmentTarget', 'B'),
      target('allLicensedUsersAssignmentTarget'),
      target('allDevicesAssignmentTarget'),
    ];
    const partner = partnerFrom({ ...row, groupsRequiringPartnerEnrollment });
    expect(partner).toMatchObject({ includedGroups: ['a'], excludedGroups: ['b'], includesAllUsers: true });
  });
});

describe('who hosts a server', () => {
  it.each([
    ['acme.jamfcloud.com', 'unknown', 'jamf-cloud'],
    ['ACME.JamfCloud.com', 'unknown', 'jamf-cloud'],
    ['jamf.acme.example', 'unknown', 'unknown'],
    ['jamf.acme.example', 'jamf-cloud', 'jamf-cloud'],
    ['acme.jamfcloud.com', 'own-server', 'own-server'],
    ['acme.jamfcloud.com.evil.example', 'unknown', 'unknown'],
    ['notjamfcloud.com', 'unknown', 'unknown'],
  ] as const)('%s, said to be %s: %s', (host, hosting, expected) => {
    expect(hostingOf({ host, hosting })).toBe(expected);
  });
});
