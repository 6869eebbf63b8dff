import { actOnOldPlatform, provenBy } from '../../src/changes/connected.js';
import { readStatus } from '../../src/commands/status/read.js';
import { shownChecks, shownReads } from '../../src/commands/status/shown-checks.js';
import { declared } from './said.js';

const read = (rest: string, phrase = 'status') => readStatus(rest, { phrase, instances: declared });

describe('what is said after "status"', () => {
  it.each([
    ['', { instance: null }],
    ['page 2', { instance: null, page: 2 }],
    ['pagina 3', { instance: null, page: 3 }],
    ['page 2 again', { instance: null, page: 2, fresh: true }],
    ['acme again', { instance: 'acme', fresh: true }],
    ['van acme opnieuw', { instance: 'acme', fresh: true }],
    ['now', { instance: null, fresh: true }],
    ['acme refresh', { instance: 'acme', fresh: true }],
    ['acme', { instance: 'acme' }],
  ])('"%s"', (rest, input) => expect(read(rest)).toEqual(input));

  it.each(['acme page 2', 'page two', 'acme globex'])('"%s" is not understood', rest =>
    expect(read(rest)).toBeUndefined(),
  );
});

describe('which servers something says are connected', () => {
  const connectedAfter = (...done: Parameters<typeof provenBy>[0]) => [...provenBy(done)];
  it('those that were connected here, until they are disconnected or the record ends', () => {
    expect(connectedAfter()).toEqual([]);
    expect(connectedAfter({ instance: 'acme', act: 'connect' }, { instance: 'globex', act: 'connect' })).toEqual([
      'acme',
      'globex',
    ]);
    expect(connectedAfter({ instance: 'acme', act: 'connect' }, { instance: 'acme', act: 'disconnect' })).toEqual([]);
    expect(
      connectedAfter(
        { instance: 'acme', act: 'connect' },
        { instance: 'globex', act: 'terminate' },
        { instance: 'lab', act: 'connect' },
      ),
    ).toEqual(['lab']);
    expect(
      connectedAfter({ instance: 'acme', act: 'connect' }, { instance: 'globex', act: 'switch-to-manual' }),
    ).toEqual(['globex']);
    expect(connectedAfter({ instance: 'acme', act: 'connect' }, { instance: 'acme', act: 'repair' })).toEqual(['acme']);
  });

  it('who moves to Device Compliance leaves the old platform, and whoever is there otherwise is not told of', () => {
    expect(actOnOldPlatform('connect-cloud-connector')).toBe('connect');
    expect(actOnOldPlatform('migrate-device-compliance')).toBe('disconnect');
    expect(actOnOldPlatform('connect-device-compliance')).toBeUndefined();
    expect(actOnOldPlatform('disconnect-device-compliance')).toBeUndefined();
    expect(actOnOldPlatform('a-kind-of-yesterday')).toBeUndefined();
  });
});

describe('the findings on the card of one server', () => {
  const names = (isConnected: boolean) => shownChecks(isConnected).map(({ name }) => name);

  it('cost no reading but those of the card', () => {
    for (const { reads } of shownChecks(false)) for (const part of reads) expect(shownReads).toContain(part);
    expect(names(false)).toContain('intune-licence');
  });

  it('say nothing about other ways to connect while one is in place', () => {
    const aboutConnecting = ['jamf-version', 'jamf-hosting', 'no-manual-integration', 'platform-supported'];
    expect(names(false)).toEqual(expect.arrayContaining(aboutConnecting));
    const left: readonly string[] = names(true);
    expect(left).toContain('intune-licence');
    for (const name of aboutConnecting) expect(left).not.toContain(name);
  });
});
