import type { ChecksData } from '../../cards/checks/data.js';
import { explained } from '../../src/checks/check.js';
import { checks } from '../../src/checks/index.js';
import { valueIn } from '../../src/snapshot/reading.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { checksView } from '../../src/views/checks/index.js';
import { demoInstance } from '../support/reading-side.js';
import { connectedSnapshot, connectorApp, denied, partner, registrationApp, value } from '../support/snapshot.js';
import { healthy, now } from '../support/status-facts.js';

const consoles = {
  intune: 'https://intune.example',
  entra: 'https://entra.example',
  jamf: () => 'https://jamf.example',
};
const acme = demoInstance('acme');

/** The facts of the card for checks of this one group. */
function shown(snapshot: Snapshot, group = 'connection'): ChecksData {
  const findings = explained(
    checks.filter(check => check.group === group),
    snapshot,
  );
  const settings = { consoles, instances: [acme] };
  const view = checksView({ command: 'check', snapshots: [snapshot], findings, settings, language: 'en', now });
  return view.data as ChecksData;
}
const complaint = value([{ type: 'MII_HEARTBEAT_FAILED_NOTIFICATION', id: '1' }]);
const complaining = { ...healthy, jamf: { ...healthy.jamf, notifications: complaint } };
const broken = connectedSnapshot({ partners: value([partner({ state: 'unresponsive' })]) });

describe('what the card of checks shows', () => {
  it('is the worst first, whatever was looked at first', () => {
    expect(shown(complaining).lines.map(({ outcome }) => outcome)).toEqual(['fail', 'pass', 'pass']);
  });

  it('is each finding with who can mend it, where, and what was read', () => {
    const [first] = shown(broken).lines;
    expect(first).toMatchObject({
      outcome: 'fail',
      title: 'Connection in Intune',
      who: 'jamf-administrator',
      console: 'jamf',
      consoleUrl: 'https://jamf.example',
      read: "Intune's partner record, compliance partners in Intune",
    });
  });

  it('offers a way to repair where a change could, and only there', () => {
    const disabled = connectedSnapshot({ jamfApps: value([connectorApp({ enabled: false }), registrationApp()]) });
    expect(shown(disabled, 'permissions').repair).toBe(true);
    expect(shown(healthy).repair).toBe(false);
    // No change makes Jamf answer again.
    expect(shown(broken).repair).toBe(false);
    // What could not be read is repaired by nobody.
    expect(shown(connectedSnapshot({ partners: denied('X') })).repair).toBe(false);
  });

  it('names what a change puts right, and of which app: no more than the worst', () => {
    const apps = valueIn(healthy.jamfApps) ?? [];
    const disabled = { ...healthy, jamfApps: value(apps.map(app => ({ ...app, enabled: false }))) };
    expect(shown(disabled, 'permissions')).toMatchObject({
      repairFinding: 'enable-app',
      repairApp: apps[0]?.appId,
      repairInstance: 'acme',
    });
    const unnamed = { ...healthy, jamfApps: value(apps.map(app => ({ ...app, scopes: [], roles: [] }))) };
    expect(shown(unnamed, 'permissions')).toMatchObject({ repairFinding: 'consent-connector', repairApp: '' });
    expect(shown(healthy, 'permissions')).toMatchObject({ repairFinding: '', repairApp: '' });
    // What is wrong with the connection itself is mended by hand.
    expect(shown(broken)).toMatchObject({ repair: false, repairFinding: '' });
  });

  it('tells how old the reading is', () => {
    expect(shown(healthy).age).toBe((now.getTime() - new Date(healthy.takenAt).getTime()) / 1000);
  });
});
