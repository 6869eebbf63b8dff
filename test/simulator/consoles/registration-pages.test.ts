import {
  graphScopes,
  intuneApiAppId,
  nativeConnectorApp,
  updateDeviceAttributes,
} from '../../../src/simulator/apps.js';
import { playing } from './playing.js';

let simulator: Awaited<ReturnType<typeof playing>>;
beforeEach(async () => {
  simulator = await playing();
});
afterEach(() => simulator.stop());

const list = '/consoles/entra/app-registrations';
const registered = async () => {
  const fields = { name: 'Jamf by hand', 'redirect-uri': 'https://acme.jamfcloud.com' };
  const answer = await simulator.form(`${list}?as=approver`, fields);
  return (answer.headers.get('location') ?? '').replace('?as=approver', '');
};
const press = (path: string, fields = {}) => simulator.form(`${path}?as=approver`, fields);
const application = async () => (await simulator.world()).applications.at(-1);

/** What an input of the page holds. */
const inputOf = (page: unknown, id: string) => new RegExp(`id="${id}"[^>]*value="([^"]*)"`).exec(String(page))?.[1];

test('an app registration gets its permission, consent and secret by its pages', async () => {
  const here = await registered();
  expect(here).toBe(`${list}/${(await application())?.appId}`);
  await press(`${here}/permissions/${graphScopes['User.Read']}/remove`);
  await press(`${here}/permissions/add-intune`);
  expect((await application())?.requiredResourceAccess).toEqual([
    { resourceAppId: intuneApiAppId, resourceAccess: [{ id: updateDeviceAttributes, type: 'Role' }] },
  ]);
  expect((await simulator.call(here)).body).toContain('Not granted');
  await press(`${here}/consent`);
  expect((await simulator.call(here)).body).not.toContain('Not granted');

  const made = await press(`${here}/secrets`, { description: 'Jamf Pro' });
  const secret = inputOf(made.body, 'secret-value') ?? 'none';
  expect((await application())?.secrets.map(one => one.value)).toEqual([secret]);
  const again = String((await simulator.call(here)).body);
  expect(again).not.toContain(secret);
  expect(again).toContain('Jamf Pro');
});

test('the redirect address is altered, a secret is deleted', async () => {
  const here = await registered();
  await press(`${here}/redirect-uri`, { 'redirect-uri': 'https://globex.jamfcloud.com' });
  expect(inputOf((await simulator.call(here)).body, 'redirect-uri')).toBe('https://globex.jamfcloud.com');
  await press(`${here}/secrets`);
  const keyId = (await application())?.passwordCredentials[0]?.keyId;
  await press(`${here}/secrets/${keyId}/delete`);
  expect((await application())?.passwordCredentials).toEqual([]);
});

test('a registration is deleted by its button, by those who administer apps', async () => {
  const here = await registered();
  const { appId = '' } = (await application()) ?? {};
  const play = (as: string) => simulator.play(as, 'entra-delete-registration', { applicationId: appId });
  expect(await play('requester')).toBe('no-app-role');
  const answer = await press(`${here}/delete`);
  expect(answer.headers.get('location')).toBe(`${list}?saved&as=approver`);
  expect(await simulator.principal(appId)).toBeUndefined();
  expect(await play('approver')).toBe('unknown-app');
});

test('who does not administer apps is told so, and nothing happens', async () => {
  const refused = await simulator.form(`${list}?as=requester`, { name: 'mine' });
  expect(refused.headers.get('location')).toBe(`${list}?problem=no-app-role&as=requester`);
  const here = await registered();
  const secret = await simulator.form(`${here}/secrets?as=requester`, {});
  expect(secret.headers.get('location')).toBe(`${here}?problem=no-app-role&as=requester`);
  expect((await simulator.call(`${here}?problem=no-app-role`)).body).toContain('You need the role Application');
  expect((await application())?.secrets).toEqual([]);
  expect((await simulator.call(`${list}/nobody`)).status).toBe(404);
});

test('an enterprise application is disabled, enabled, deleted and restored by its buttons', async () => {
  const apps = '/consoles/entra/enterprise-apps';
  await registered();
  const { appId = '' } = (await application()) ?? {};
  const id = (await simulator.principal(appId))?.id;
  await press(`${apps}/${id}/disable`);
  expect((await simulator.call(apps)).body).toContain(`id="enable-${appId}"`);
  await press(`${apps}/${id}/enable`);
  expect((await simulator.call(apps)).body).toContain(`id="disable-${appId}"`);
  const refused = await simulator.form(`${apps}/${id}/delete?as=requester`, {});
  expect(refused.headers.get('location')).toContain('problem=no-app-role');
  await press(`${apps}/${id}/delete`);
  expect((await simulator.call('/consoles/entra/deleted-apps')).body).toContain(`id="restore-${appId}"`);
  await press(`/consoles/entra/deleted-apps/${appId}/restore`);
  expect((await simulator.principal(appId))?.id).toBe(id);
});

test('a delegated permission is removed by its button', async () => {
  await simulator.step('approver', 'jamf-consent-native');
  const app = await simulator.principal(nativeConnectorApp.appId);
  await press(`/consoles/entra/enterprise-apps/${app?.id}/scopes/User.Read/remove`);
  const { permissionGrants } = await simulator.world();
  expect(permissionGrants.filter(held => held.clientId === app?.id)).toEqual([]);
});

test('Jamf’s link for the manual connection leads to the consent of its second app', async () => {
  const form = await simulator.call('/consoles/jamf/acme/conditional-access?edit');
  expect(form.body).toMatch(/id="open-consent-url"\s+href="\/consoles\/consent\/acme\/native/);
  const page = await simulator.call('/consoles/consent/acme/native?as=approver');
  expect(page.body).toContain(nativeConnectorApp.name);
  const accepted = await press('/consoles/consent/acme/native/accept');
  expect(accepted.headers.get('location')).toBe('/consoles/jamf/acme/conditional-access?edit&as=approver');
  expect(await simulator.principal(nativeConnectorApp.appId)).toBeDefined();
});
