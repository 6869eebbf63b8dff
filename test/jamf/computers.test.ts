import { computerPage } from '../../src/jamf/computers.js';

const computer = {
  id: '7',
  general: { name: 'mac-7', remoteManagement: { managed: false }, lastCheckIn: 'a', lastContact: 'b', reportDate: 'c' },
  hardware: { serialNumber: 'S7' },
  operatingSystem: { version: '15.1' },
  userAndLocation: { username: 'anna' },
  localUserAccounts: [
    { username: 'anna', azureActiveDirectoryId: 'ACTIVATED', computerAzureActiveDirectoryId: 'd' },
    { username: 'new', azureActiveDirectoryId: 'SOMETHING_NEW' },
    { username: null },
  ],
};
const read = (...results: unknown[]) => computerPage.parse({ totalCount: 9, results });
const placeOf = (data: unknown) => computerPage.safeParse(data).error?.issues[0]?.path.join('.');

it('reads of a computer what the bot looks at', () => {
  expect(read(computer)).toEqual({
    total: 9,
    computers: [
      {
        id: '7',
        name: 'mac-7',
        serialNumber: 'S7',
        username: 'anna',
        osVersion: '15.1',
        managed: false,
        lastSeen: 'a',
        accounts: [
          { username: 'anna', state: 'ACTIVATED', entraDeviceId: 'd' },
          { username: 'new', state: 'UNKNOWN', entraDeviceId: '' },
          { username: '', state: 'UNKNOWN', entraDeviceId: '' },
        ],
      },
    ],
  });
});

it('takes what is left out or null for what it is', () => {
  const bare = { id: '1', general: { name: null }, hardware: null, localUserAccounts: null };
  expect(read(bare).computers[0]).toEqual({
    id: '1',
    name: '',
    serialNumber: '',
    username: '',
    osVersion: '',
    managed: true,
    lastSeen: '',
    accounts: [],
  });
});

it.each([
  [{ lastCheckIn: 'a', lastContact: 'b', reportDate: 'c' }, 'a'],
  [{ lastContact: 'b', reportDate: 'c' }, 'b'],
  [{ lastContactTime: 'old', reportDate: 'c' }, 'old'],
  [{ reportDate: 'c' }, 'c'],
  [{}, ''],
])('heard of it last, by %j', (general, lastSeen) => {
  expect(read({ ...computer, general }).computers[0]?.lastSeen).toBe(lastSeen);
});

it.each<[unknown, string]>([
  [null, 'page'],
  [[], 'page'],
  [{ results: [] }, 'totalCount'],
  [{ totalCount: -1, results: [] }, 'totalCount'],
  [{ totalCount: 1 }, 'results'],
  [{ totalCount: 1, results: [null] }, 'results'],
  [{ totalCount: 1, results: [{ general: {} }] }, 'id'],
  [{ totalCount: 1, results: [{ id: 7, general: {} }] }, 'id'],
  [{ totalCount: 1, results: [{ id: '7' }] }, 'general'],
  [{ totalCount: 1, results: [{ ...computer, operatingSystem: { version: 15 } }] }, 'operatingSystem.version'],
  [{ totalCount: 1, results: [{ ...computer, localUserAccounts: {} }] }, 'localUserAccounts'],
])('says where %j is not as it should be', (data, place) => {
  expect(placeOf(data)).toBe(place);
});
