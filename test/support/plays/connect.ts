import { appNamed, jamfIn, type Play } from './play.js';

const wish = { cloud: 'global', landingPage: 'default', customUrl: null };

export const connectPlay: Play = {
  kind: 'connect-cloud-connector',
  story: 'fresh',
  wish,
  line: 'connect jamf acme cloud global default because the new office gets Macs',
  acts: {
    // One journey in one browser.
    'jamf-connect': async stage => {
      for (const step of ['jamf-connect', 'consent-connector', 'consent-registration']) await stage.inConsole(step);
    },
    'application-id': async stage => {
      const id = appNamed(await stage.world(), 'Cloud Connector')?.appId;
      await stage.say('anna', `application-id ${stage.name} ${id}`);
    },
    'jamf-confirm': stage => stage.inConsole('jamf-confirm'),
  },
  expectEnd(world) {
    const id = appNamed(world, 'Cloud Connector')?.appId;
    expect(jamfIn(world)).toMatchObject({ singleTenantAppId: id, partnerState: 'enabled' });
  },
};
