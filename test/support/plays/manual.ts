import { demoGroups } from '../../../src/simulator/people.js';
import { appNamed, confirms, jamfIn, type Play, type Stage } from './play.js';

const name = 'Jamf Conditional Access';
const wish = {
  cloud: 'global',
  landingPage: 'default',
  customUrl: null,
  appName: name,
  domainName: 'contoso.example',
  secretMonths: 12,
  includeGroups: [demoGroups.macUsers],
};
const said = `global default domain contoso.example app "${name}" secret 12 months groups ${demoGroups.macUsers}`;

type Made = { readonly applicationId?: string; readonly secret?: string };

/** The registration of the connection, whose id everybody can see. */
async function idOf(stage: Stage): Promise<string> {
  const found = (await stage.world()).applications.findLast(app => app.displayName === name);
  return found?.appId ?? '';
}

/** What was shown once, in the hands of whoever made it. */
const shown = new WeakMap<Stage, string>();

async function makeSecret(stage: Stage): Promise<void> {
  if (shown.has(stage)) return;
  const made = (await stage.inConsole('entra-add-secret', { applicationId: await idOf(stage) })) as Made | undefined;
  if (made?.secret) shown.set(stage, made.secret);
}

async function saveInJamf(stage: Stage): Promise<void> {
  const clientSecret = shown.get(stage) ?? '';
  const domainName = 'contoso.example';
  await stage.inConsole('jamf-save-manual', { applicationId: await idOf(stage), clientSecret, domainName });
}

function actsOf(play: Pick<Play, 'kind' | 'wish'>): Play['acts'] {
  return {
    'app-registration': async stage => {
      // Whoever comes back to it does not register a second one.
      if ((await idOf(stage)) === '') {
        await stage.inConsole('entra-register-app', { name, redirectUri: 'https://acme.jamfcloud.com' });
      }
      await stage.say('anna', `application-id ${stage.name} ${await idOf(stage)}`);
    },
    permissions: async stage => stage.inConsole('entra-set-permissions', { applicationId: await idOf(stage) }),
    'admin-consent': async stage => stage.inConsole('entra-consent', { applicationId: await idOf(stage) }),
    'client-secret': makeSecret,
    'jamf-settings': async stage => {
      await stage.inConsole('jamf-consent-native');
      await confirms(play, 'jamf-settings')(stage);
    },
    'jamf-save': async stage => {
      await saveInJamf(stage);
      await confirms(play, 'jamf-save')(stage);
    },
    'intune-groups': stage => stage.inConsole('intune-groups', { include: [demoGroups.macUsers] }),
  };
}

const connect = { kind: 'connect-manual', wish } as const;
export const connectManualPlay: Play = {
  ...connect,
  story: 'fresh',
  line: `connect jamf acme manual ${said} because our server is not in Jamf Cloud`,
  acts: actsOf(connect),
  expectEnd(world) {
    const id = appNamed(world, name)?.appId;
    expect(jamfIn(world)).toMatchObject({ singleTenantAppId: id, partnerState: 'enabled' });
  },
};

const switching = { kind: 'switch-to-manual', wish: { ...wish, connectorApps: 'remove' } } as const;
export const switchPlay: Play = {
  ...switching,
  story: 'connected',
  line: `switch to manual acme ${said} remove apps because our server leaves Jamf Cloud`,
  acts: {
    ...actsOf(switching),
    'jamf-untick': stage => stage.inConsole('jamf-untick'),
    'apps-deleted': async stage => {
      const world = await stage.world();
      for (const app of ['Cloud Connector', 'Cloud Connector user registration app']) {
        await stage.inConsole('entra-delete-app', { applicationId: appNamed(world, app)?.appId });
      }
    },
  },
  expectEnd(world) {
    connectManualPlay.expectEnd(world);
    expect(appNamed(world, 'Cloud Connector')).toBeUndefined();
  },
};

const rotate = { kind: 'rotate-secret', wish: { secretMonths: 12, old: 'expire' } } as const;
export const rotatePlay: Play = {
  ...rotate,
  story: 'expiring-secret',
  line: 'rotate secret acme 12 months expire old because it ends in 12 days',
  acts: {
    'client-secret': makeSecret,
    'jamf-updated': async stage => {
      await saveInJamf(stage);
      await confirms(rotate, 'jamf-updated')(stage);
    },
  },
  expectEnd(world) {
    const app = world.applications.find(one => one.displayName === name);
    expect(app?.passwordCredentials).toHaveLength(2);
  },
};
