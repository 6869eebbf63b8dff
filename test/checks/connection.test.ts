import type { CheckName } from '../../src/checks/finding.js';
import { checks } from '../../src/checks/index.js';
import { findingWords } from '../../src/checks/text.js';
import type { Partner, Snapshot } from '../../src/snapshot/snapshot.js';
import { at, connectedSnapshot, denied, partner, snapshot, unreachable, value } from '../support/snapshot.js';

const ago = (hours: number) => new Date(new Date(at).getTime() - hours * 3_600_000).toISOString();
const record = (facts: Partial<Partner>) =>
  connectedSnapshot({ takenAt: at, partners: value([partner({ state: 'enabled', lastHeartbeat: ago(1), ...facts })]) });
const says = (types: readonly string[], signIn: 'api-client' | 'account' = 'account') => {
  const world = record({});
  const notifications = value(types.map((type, index) => ({ type, id: String(index) })));
  return { ...world, jamf: { ...world.jamf, signIn, notifications } };
};
const found = (name: CheckName, world: Snapshot) => checks.find(check => check.name === name)?.run(world);
const short = (name: CheckName, world: Snapshot) => {
  const one = found(name, world);
  return `${one?.outcome} ${one?.code}`;
};

describe('the connection that is in place', () => {
  it.each<[string, CheckName, Snapshot, string]>([
    ['an active record', 'partner-state', record({}), 'pass enabled'],
    ['a record that hears nothing', 'partner-state', record({ state: 'unresponsive' }), 'fail unresponsive'],
    ['a record that is refused', 'partner-state', record({ state: 'rejected' }), 'fail rejected'],
    ['a state that nobody explains', 'partner-state', record({ state: 'unknown' }), 'warn unknown'],
    ['an ended record', 'partner-state', record({ state: 'terminated' }), 'skipped terminated'],
    ['no record', 'partner-state', snapshot({ partners: value([]), compliancePartners: value([]) }), 'skipped none'],
    ['two records', 'partner-state', snapshot({ partners: value([partner(), partner({ id: '2' })]) }), 'error several'],
    ['a record that may not be read', 'partner-state', snapshot({ partners: denied('X') }), 'error not-read'],
    ['a heartbeat of now', 'heartbeat', record({}), 'pass ok'],
    ['a heartbeat of a day ago', 'heartbeat', record({ lastHeartbeat: ago(24) }), 'pass ok'],
    ['a heartbeat of more than a day ago', 'heartbeat', record({ lastHeartbeat: ago(25) }), 'fail overdue'],
    ['no heartbeat yet', 'heartbeat', record({ lastHeartbeat: undefined }), 'warn never'],
    ['a heartbeat of an ended record', 'heartbeat', record({ state: 'terminated' }), 'skipped not-connected'],
    ['a heartbeat that was not read', 'heartbeat', snapshot({ partners: unreachable }), 'error not-read'],
    ['a complaint', 'jamf-messages', says(['MII_HEARTBEAT_FAILED_NOTIFICATION']), 'fail complains'],
    [
      'a complaint about what is not in place',
      'jamf-messages',
      says(['DEVICE_COMPLIANCE_CONNECTION_ERROR']),
      'pass ok',
    ],
    ['messages about other things', 'jamf-messages', says(['PUSH_CERT_EXPIRED'], 'api-client'), 'pass ok'],
    ['no messages for an account', 'jamf-messages', says([]), 'pass ok'],
    ['no messages for an API client', 'jamf-messages', says([], 'api-client'), 'skipped none-seen'],
    [
      'a complaint about one generation, while which is in place was not read',
      'jamf-messages',
      { ...says(['DEVICE_COMPLIANCE_CONNECTION_ERROR']), partners: unreachable },
      'error not-read',
    ],
    [
      'a complaint about either, while which is in place was not read',
      'jamf-messages',
      { ...says(['MII_HEARTBEAT_FAILED_NOTIFICATION']), partners: unreachable },
      'fail complains',
    ],
    [
      'messages that did not come',
      'jamf-messages',
      { ...record({}), jamf: { ...record({}).jamf, notifications: unreachable } },
      'error not-read',
    ],
  ])('%s', (_what, name, world, expected) => expect(short(name, world)).toBe(expected));

  it.each([
    ['en', 'the heartbeat to Intune failed'],
    ['nl', 'het teken van leven naar Intune mislukte'],
  ] as const)('names the messages and the hours (%s)', (language, said) => {
    const complaint = found(
      'jamf-messages',
      says(['MII_HEARTBEAT_FAILED_NOTIFICATION', 'MII_HEARTBEAT_FAILED_NOTIFICATION']),
    );
    expect(complaint?.facts).toEqual({ types: ['MII_HEARTBEAT_FAILED_NOTIFICATION'] });
    const overdue = found('heartbeat', record({ lastHeartbeat: ago(30) }));
    expect(overdue && findingWords(overdue, language).cause).toContain('30');
    const words = complaint && findingWords(complaint, language).cause;
    expect(words).toContain(said);
    expect(words).not.toContain('MII_');
  });
});
