import { connectActs } from './connect.js';
import { appNamed, jamfIn, type Play, type PlayedWorld, type Stage } from './play.js';

/** The two enterprise apps of the manual connection in the stories. */
const manualApps = ['Jamf Conditional Access', 'Jamf Native macOS Connector'];

async function deleteManualApps(stage: Stage): Promise<void> {
  const world = await stage.world();
  for (const name of manualApps) {
    const app = appNamed(world, name);
    if (app) await stage.inConsole('entra-delete-app', { applicationId: app.appId });
  }
}

const removalActs: Play['acts'] = {
  'jamf-untick': stage => stage.inConsole('jamf-untick'),
  'apps-deleted': deleteManualApps,
};

function expectRemoved(world: PlayedWorld): void {
  for (const name of manualApps) expect(appNamed(world, name)).toBeUndefined();
}

export const removeManualPlay: Play = {
  kind: 'remove-manual',
  story: 'manual',
  wish: { apps: null },
  line: 'remove manual acme because the cloud connector takes its place',
  acts: removalActs,
  expectEnd(world) {
    expectRemoved(world);
    expect(jamfIn(world)).toMatchObject({ singleTenantAppId: '', partnerState: 'terminated' });
  },
};

export const migratePlay: Play = {
  kind: 'migrate-cloud-connector',
  story: 'manual',
  wish: { cloud: 'global', landingPage: 'default', customUrl: null, apps: null },
  line: 'migrate acme global default because the secret runs out this month',
  acts: { ...removalActs, ...connectActs },
  expectEnd(world) {
    expectRemoved(world);
    const id = appNamed(world, 'Cloud Connector')?.appId;
    expect(jamfIn(world)).toMatchObject({ singleTenantAppId: id, partnerState: 'enabled' });
  },
};
