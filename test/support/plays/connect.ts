import { appNamed, confirms, jamfIn, type Play, type PlayedWorld } from './play.js';

const wish = { cloud: 'global', landingPage: 'default', customUrl: null };

export const connectActs: Play['acts'] = {
  // One journey in one browser.
  'jamf-connect': async stage => {
    for (const step of ['jamf-connect', 'consent-connector', 'consent-registration']) await stage.inConsole(step);
  },
  'application-id': async stage => {
    const id = appNamed(await stage.world(), 'Cloud Connector')?.appId;
    await stage.say('anna', `application-id ${stage.name} ${id}`);
  },
  'jamf-confirm': stage => stage.inConsole('jamf-confirm'),
};

export function expectConnected(world: PlayedWorld): void {
  const id = appNamed(world, 'Cloud Connector')?.appId;
  expect(jamfIn(world)).toMatchObject({ singleTenantAppId: id, partnerState: 'enabled' });
}

export const connectPlay: Play = {
  kind: 'connect-cloud-connector',
  story: 'fresh',
  wish,
  line: 'connect jamf acme cloud global default because the new office gets Macs',
  acts: connectActs,
  expectEnd: expectConnected,
};

/** Apps, consents and the id are there from before: what people do in Jamf is done again all the same. */
export const reconnectPlay: Play = {
  ...connectPlay,
  story: 'disconnected',
  line: 'connect jamf acme cloud global default because it was switched off by mistake',
  acts: {
    ...connectActs,
    'jamf-connect': async stage => {
      for (const step of ['jamf-connect', 'consent-connector', 'consent-registration']) await stage.inConsole(step);
      await confirms({ kind: 'connect-cloud-connector', wish }, 'jamf-connect')(stage);
    },
  },
};

const further = { kind: 'connect-cloud-connector', wish } as const;

/** A further server of a tenant that is connected: nothing of it can be read back but what they share. */
export const furtherPlay: Play = {
  ...connectPlay,
  story: 'second-instance',
  instance: 'globex',
  line: 'connect jamf globex cloud global default because globex joins the tenant',
  acts: {
    ...connectActs,
    'jamf-connect': async stage => {
      for (const step of ['jamf-connect', 'consent-connector', 'consent-registration']) await stage.inConsole(step);
      await confirms(further, 'jamf-connect')(stage);
    },
    'jamf-confirm': async stage => {
      await stage.inConsole('jamf-confirm');
      await confirms(further, 'jamf-confirm')(stage);
    },
  },
};
