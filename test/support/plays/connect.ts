import { appNamed, jamfIn, type Play } from './play.js';

const wish = { cloud: 'global', landingPage: 'default', customUrl: null };

export const connectPlay: Play = {
  kind: 'connect-cloud-connector',
  story: 'fresh',
  wish,
  line: 'connect jamf acme cloud global default because the new office gets Macs',
  acts: {
    'jamf-connect': stage => stage.inConsole('jamf-connect'),
    'consent-connector': stage => stage.inConsole('consent-connector'),
    'consent-registration': stage => stage.inConsole('consent-registration'),
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
