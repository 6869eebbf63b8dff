import { microsoftTime } from '../../src/entra/microsoft-time.js';
import { demoTenantId } from '../../src/simulator/people.js';
import { started } from '../simulator/started.js';
import { fakeServer, quickHttp } from '../support/fake-server.js';
import { failure, httpTo } from './support.js';

const at = { cloud: 'global', tenantId: demoTenantId } as const;

test('Microsoft`s time is in the head of its answers', async () => {
  const simulator = await started();
  await simulator.post('/control/sign-in', { clockAheadSeconds: 400 });
  const time = await microsoftTime({ ...at, http: httpTo(simulator) });
  expect(time.getTime()).toBe(simulator.clock.now().getTime() + 400_000);
  await simulator.stop();
});

test('an answer without a time is not taken for one', async () => {
  const server = await fakeServer(() => ({ headers: { date: 'soon' } }));
  const http = quickHttp({ 'https://login.microsoftonline.com': server.url });
  expect(await failure(microsoftTime({ ...at, http }))).toMatchObject({
    code: 'call-unreadable',
    facts: { code: 'no-date' },
  });
  await server.close();
});
