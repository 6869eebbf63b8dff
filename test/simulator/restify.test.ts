import { createServer } from 'restify';
import { at, started } from './started.js';

// restify alters http.ServerResponse for the whole process, and the bot's server is made with it.
test('the simulator answers as before in a process that uses restify', async () => {
  createServer();
  const simulator = await started();
  expect((await simulator.call('/consoles/jamf/acme/conditional-access')).status).toBe(200);
  expect((await simulator.call('/jamf/acme/api/v1/health-check')).status).toBe(204);
  expect((await simulator.call('/')).headers.get('location')).toBe('/room/');
  expect(at(await simulator.graph('/organization'), 'value', 0, 'displayName')).toBe('Contoso Demo');
  await simulator.post('/control/faults', { api: 'graph', effect: { is: 'half-json' } });
  await expect(simulator.graph('/organization')).rejects.toThrow(SyntaxError);
  await simulator.stop();
});
