import { expectConnected } from './connect.js';
import { appNamed, confirms, jamfIn, type Play, type PlayedWorld } from './play.js';

const expectTerminated = (world: PlayedWorld) => expect(jamfIn(world)).toMatchObject({ partnerState: 'terminated' });

export const disconnectPlay: Play = {
  kind: 'disconnect',
  story: 'connected',
  wish: { remaining: 'none' },
  line: 'disconnect acme last because our Macs leave Jamf Pro',
  acts: { 'jamf-untick': stage => stage.inConsole('jamf-untick') },
  expectEnd: expectTerminated,
};

const others = { kind: 'disconnect', wish: { remaining: 'others' } } as const;

export const disconnectOnePlay: Play = {
  ...others,
  story: 'two-connected',
  line: 'disconnect acme others because acme moves to another tenant',
  acts: {
    'jamf-untick': async stage => {
      await stage.inConsole('jamf-untick');
      await confirms(others, 'jamf-untick')(stage);
    },
  },
  expectEnd: expectConnected,
};

export const terminatePlay: Play = {
  kind: 'terminate',
  story: 'two-connected',
  wish: {},
  line: 'terminate acme because the tenant is being closed',
  acts: {},
  expectEnd: expectTerminated,
};

export const repairPlay: Play = {
  kind: 'repair',
  story: 'app-disabled',
  wish: { finding: 'enable-app', app: null },
  line: 'repair acme enable-app because somebody switched the app off',
  acts: {
    'app-enabled': async stage => {
      const app = appNamed(await stage.world(), 'Cloud Connector');
      await stage.inConsole('entra-enable-app', { applicationId: app?.appId });
    },
  },
  expectEnd(world) {
    expect(appNamed(world, 'Cloud Connector')).toMatchObject({ accountEnabled: true });
  },
};
