import type { Computer } from '../../src/snapshot/devices.js';
import { testDatabase } from '../support/database.js';
import { connectedSnapshot, connectorApp, tenantId, value } from '../support/snapshot.js';
import { openDesk, wordsOf } from './turn.js';

const mac: Computer = {
  id: '7',
  name: 'acme-mac-007',
  serialNumber: 'DEMO1F2A000007',
  username: 'mac.user7',
  osVersion: '15.7.2',
  managed: true,
  lastSeen: '2026-11-21T09:04:05Z',
  accounts: [],
};

/** A desk in front of servers, the first of which has this one Mac. */
async function desk(found = mac, world = connectedSnapshot()) {
  const asked: string[] = [];
  const jamf = {
    of: (alias: string) => ({
      computersCalled: async (name: string) => {
        asked.push(name);
        return alias === 'acme' ? [found] : [];
      },
      complianceOf: async () => [],
    }),
  };
  const database = await testDatabase();
  return { ...openDesk(database, { parts: { jamf, snapshots: { read: async () => [world] } } }), asked };
}

describe('who looks up a Mac', () => {
  it('is on record, with what was asked and what was shown, by id', async () => {
    const { say, recorded } = await desk();
    expect(wordsOf(await say('check device mac.user7', { scope: 'personal' }))).toContain('acme-mac-007');
    const facts = { asked: 'mac.user7', macs: ['acme/7'], more: 0 };
    expect(await recorded()).toMatchObject([{ event: 'mac-looked-up', facts, person: { name: 'Anna de Vries' } }]);
  });

  it('is shown nothing that could not be recorded', async () => {
    const { say, database } = await desk();
    await database.kysely.deleteFrom('audit_head').execute();
    await expect(say('check device mac.user7', { scope: 'personal' })).rejects.toMatchObject({
      code: 'audit-not-stored',
    });
  });

  it.each(['channel', 'group'] as const)('looks up nothing in a %s', async scope => {
    const { say, asked, recorded } = await desk();
    await say('check device mac.user7', { scope });
    expect([asked, await recorded()]).toEqual([[], []]);
  });

  it('is told how to declare a server where there is none', async () => {
    const { say } = openDesk(await testDatabase(), { instances: [] });
    const answer = await say('check device mac.user7', { scope: 'personal' });
    expect(answer.data).toMatchObject({ refused: 'no-instances' });
  });

  it('needs a role, and the refusal is on record', async () => {
    const { say, asked, recorded } = await desk();
    await say('check device mac.user7', { scope: 'personal', roles: [] });
    expect(asked).toEqual([]);
    expect(await recorded()).toMatchObject([{ event: 'request-refused' }]);
  });
});

describe('how old the macOS of a Mac may be', () => {
  const elCapitan = { ...mac, osVersion: '10.11.6' };
  const manual = connectedSnapshot({ partnerApp: value(connectorApp({ ownerTenantId: tenantId })) });

  it('follows the connection, as in a reading of the fleet', async () => {
    const throughConnector = await desk(elCapitan);
    expect(wordsOf(await throughConnector.say('check device 7', { scope: 'personal' }))).toContain('below macOS 10.12');
    const byHand = await desk(elCapitan, manual);
    expect(wordsOf(await byHand.say('check device 7', { scope: 'personal' }))).not.toContain('below macOS');
  });
});
