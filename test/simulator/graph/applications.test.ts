import { intuneApiAppId, updateDeviceAttributes } from '../../../src/simulator/apps.js';
import { at, list } from '../started.js';
import { errorOf, writing } from './writing.js';

let simulator: Awaited<ReturnType<typeof writing>>;
beforeEach(async () => {
  simulator = await writing();
});
afterEach(() => simulator.stop());

const intuneOnly = [{ resourceAppId: intuneApiAppId, resourceAccess: [{ id: updateDeviceAttributes, type: 'Role' }] }];
const asked = {
  displayName: 'Jamf by hand',
  signInAudience: 'AzureADMultipleOrgs',
  web: { redirectUris: ['https://acme.jamfcloud.com'] },
};
const denied = [403, 'Authorization_RequestDenied'];

async function registered(): Promise<string> {
  const made = await simulator.asPerson('approver', 'POST', '/applications', asked);
  expect(made.status).toBe(201);
  return String(at(made, 'id'));
}

test('an app registration comes without an enterprise application, which is made by its app id', async () => {
  const made = await simulator.asPerson('approver', 'POST', '/applications', {
    ...asked,
    requiredResourceAccess: intuneOnly,
  });
  expect(made.body).toMatchObject({ ...asked, requiredResourceAccess: intuneOnly, passwordCredentials: [] });
  const appId = String(at(made, 'appId'));
  const principals = async () => list(await simulator.graph(`/servicePrincipals?$filter=appId eq '${appId}'`));
  expect(await principals()).toEqual([]);
  const principal = await simulator.asPerson('approver', 'POST', '/servicePrincipals', { appId });
  expect([principal.status, at(principal, 'displayName')]).toEqual([201, 'Jamf by hand']);
  expect(await principals()).toHaveLength(1);
  expect(errorOf(await simulator.asPerson('approver', 'POST', '/servicePrincipals', { appId }))).toEqual([
    409,
    'Request_MultipleObjectsWithSameKeyValue',
  ]);
});

test('permissions and redirect address are set by a PATCH, anything else is refused', async () => {
  const path = `/applications/${await registered()}`;
  const web = { redirectUris: ['https://globex.jamfcloud.com'] };
  expect(
    (await simulator.asPerson('approver', 'PATCH', path, { requiredResourceAccess: intuneOnly, web })).status,
  ).toBe(204);
  const seen = await simulator.graph(path);
  expect(seen.body).toMatchObject({ requiredResourceAccess: intuneOnly, web });
  expect((await simulator.asPerson('approver', 'PATCH', path, { displayName: 'other' })).status).toBe(400);
  expect(
    (await simulator.asPerson('approver', 'PATCH', path, { requiredResourceAccess: [{ resourceAppId: 'x' }] })).status,
  ).toBe(400);
});

test('a secret is answered once, and stands nowhere but where it is checked', async () => {
  const id = await registered();
  const endDateTime = '2027-03-01T08:00:00.000Z';
  const wanted = { passwordCredential: { displayName: 'Jamf Pro', endDateTime } };
  const made = await simulator.asPerson('approver', 'POST', `/applications/${id}/addPassword`, wanted);
  const secret = String(at(made, 'secretText'));
  expect([made.status, made.body]).toEqual([
    200,
    expect.objectContaining({ displayName: 'Jamf Pro', endDateTime, hint: secret.slice(0, 3) }),
  ]);
  const seen = await simulator.graph(`/applications/${id}`);
  expect(at(seen, 'passwordCredentials', 0, 'keyId')).toBe(at(made, 'keyId'));
  expect(JSON.stringify(seen.body)).not.toContain(secret);
  const { writes, audits, applications } = await simulator.world();
  expect(JSON.stringify([writes, audits])).not.toContain(secret);
  expect(writes.at(-1)).toMatchObject({ path: `/applications/${id}/addPassword`, body: wanted });
  const appId = applications.find(app => app.id === id)?.appId ?? '';
  expect((await simulator.signIn({ client_id: appId, client_secret: secret })).status).toBe(200);
});

test('a secret is removed by its key id, an unknown one is refused', async () => {
  const id = await registered();
  const keyId = at(await simulator.asPerson('approver', 'POST', `/applications/${id}/addPassword`, {}), 'keyId');
  const remove = (asked: unknown) =>
    simulator.asPerson('approver', 'POST', `/applications/${id}/removePassword`, { keyId: asked });
  expect((await remove(keyId)).status).toBe(204);
  const before = (await simulator.world()).writes.length;
  expect((await remove(keyId)).status).toBe(400);
  expect((await simulator.world()).writes).toHaveLength(before);
  expect(at(await simulator.graph(`/applications/${id}`), 'passwordCredentials')).toEqual([]);
});

test('a registration is deleted, and its enterprise application goes with it', async () => {
  const here = `/applications/${await registered()}`;
  const appId = at(await simulator.graph(here), 'appId');
  await simulator.asPerson('approver', 'POST', '/servicePrincipals', { appId });
  expect((await simulator.asPerson('approver', 'DELETE', here)).status).toBe(204);
  expect((await simulator.graph(here)).status).toBe(404);
  expect((await simulator.graph(`/servicePrincipals(appId='${appId}')`)).status).toBe(404);
  expect((await simulator.asPerson('approver', 'DELETE', here)).status).toBe(404);
});

test('in a person’s name, an administrator of apps may write, and the audit log names them', async () => {
  expect(errorOf(await simulator.asPerson('requester', 'POST', '/applications', asked))).toEqual(denied);
  expect((await simulator.world()).writes).toEqual([]);
  expect((await simulator.asPerson('approver', 'POST', '/applications', asked)).status).toBe(201);
  const { writes, audits } = await simulator.world();
  expect(writes).toMatchObject([{ method: 'POST', path: '/applications', body: asked }]);
  expect(audits.at(-1)).toMatchObject({
    activityDisplayName: 'Add application',
    initiatedBy: { user: { displayName: 'Bram Jansen' } },
    targetResources: [{ displayName: 'Jamf by hand', type: 'Application' }],
  });
});

test('the reader may not write, and what is not there cannot be altered', async () => {
  const post = { method: 'POST', body: JSON.stringify(asked) };
  expect(errorOf(await simulator.graph('/applications', post))).toEqual(denied);
  const nowhere = '/applications/5c0d5a1e-0000-4000-8000-00000000ffff';
  expect((await simulator.asPerson('approver', 'PATCH', nowhere, { web: asked.web })).status).toBe(404);
  expect((await simulator.asPerson('approver', 'POST', `${nowhere}/addPassword`, {})).status).toBe(404);
});
