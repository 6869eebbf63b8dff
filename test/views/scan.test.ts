import { add, countsOf, emptyFold } from '../../src/checks/devices/fold.js';
import type { Scan } from '../../src/scans/scan.js';
import type { Computer } from '../../src/snapshot/devices.js';
import { scanView, secondsLeft } from '../../src/views/devices/scan.js';

const startedAt = new Date('2026-11-21T12:00:00Z');
const secondsAfter = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000);
const measure = { now: startedAt, minimum: '10.12' };

const mac: Computer = {
  id: '1',
  name: 'canary-mac',
  serialNumber: 'CANARY1',
  username: 'canary-user',
  osVersion: '10.9',
  managed: false,
  lastSeen: '',
  accounts: [{ username: 'canary-user', state: 'DEACTIVATED', entraDeviceId: '' }],
};
const counts = countsOf(add(emptyFold(measure), [mac, { ...mac, id: '2' }]));
const running: Scan = {
  id: 's',
  instance: 'acme',
  requester: { tenantId: 't', objectId: 'a', name: 'Anna' },
  conversation: 'c',
  language: 'en',
  status: 'running',
  done: 500,
  total: 2000,
  version: 2,
  startedAt,
  fence: 1,
};
const done: Scan = {
  ...running,
  status: 'done',
  endedAt: secondsAfter(9),
  result: { counts, total: 2, changed: false, minimum: '10.12' },
};
const view = (scan: Scan, detail: 'all' | 'numbers' = 'all') =>
  scanView({
    scan,
    host: 'acme.jamfcloud.com',
    detail,
    settings: { teamsCharts: false },
    language: 'en',
    now: secondsAfter(10),
  });

describe('the time left', () => {
  it('follows the pace so far', () => {
    expect(secondsLeft(running, secondsAfter(10))).toBe(30);
    expect(secondsLeft({ ...running, done: 2000 }, secondsAfter(10))).toBe(0);
  });

  it.each<[string, Partial<Scan>, number]>([
    ['before anything was read', { done: 0 }, 10],
    ['while the size is not known', { total: undefined }, 10],
    ['in the first moments', {}, 1],
  ])('cannot be told %s', (_when, more, seconds) => {
    expect(secondsLeft({ ...running, ...more }, secondsAfter(seconds))).toBe(-1);
  });
});

describe('the card of a scan', () => {
  it('is that of the result once it is done, and of the progress before', () => {
    expect(view(running)).toMatchObject({ card: 'devices-progress', data: { state: 'running', secondsLeft: 30 } });
    expect(view(done)).toMatchObject({ card: 'devices', data: { macs: 2, whole: true, affected: 7 } });
  });

  it('holds no name of a Mac or of a person where others read along', () => {
    expect(JSON.stringify(view(done))).toMatch(/canary/i);
    expect(JSON.stringify(view(done, 'numbers'))).not.toMatch(/canary/i);
  });

  it('says why nothing could be read', () => {
    const missing = { is: 'denied', at: '', status: 403, permission: 'Read Computers' } as const;
    const nothing = { counts: countsOf(emptyFold(measure)), total: 0, changed: false, minimum: '10.12', missing };
    expect(view({ ...running, status: 'failed', done: 0, total: undefined, result: nothing })).toMatchObject({
      card: 'devices-progress',
      data: { state: 'failed', cause: 'The fleet could not be read: the answer was 403.' },
    });
  });
});
