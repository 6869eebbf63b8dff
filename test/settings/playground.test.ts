import { demoSettings, readDemoStart } from '../../src/settings.js';

const secrets = {
  appId: '5c0d5a1e-0000-4000-8000-00000000b001',
  credential: { is: 'secret', clientSecret: 'demo' } as const,
};
const simulated = { 'https://graph.microsoft.com': 'http://127.0.0.1:3979/graph' };

function settingsWith(playground?: string) {
  const read = readDemoStart({ PLAYGROUND_URL: playground });
  if (!read.ok) throw new Error(read.sentence);
  return demoSettings({
    start: read.settings,
    simulatorUrl: 'http://127.0.0.1:3979',
    routes: simulated,
    tenantId: '5c0d5a1e-0000-4000-8000-0000000000d0',
    bot: secrets,
    reader: secrets,
    writer: secrets,
    instances: [],
  });
}

test('the demo knows of no Playground unless it is told of one', () => {
  for (const nothing of [undefined, '', '  ']) {
    expect(settingsWith(nothing)).toMatchObject({ playgroundUrl: undefined });
    expect(settingsWith(nothing).routes).toEqual(simulated);
  }
});

test.each([
  ['http://localhost:56150', 'http://localhost:56150'],
  ['http://LOCALHOST:56150/', 'http://localhost:56150'],
  ['http://127.0.0.1:9', 'http://127.0.0.1:9'],
])('told of %s, the demo may call it besides the simulator', (given, origin) => {
  expect(settingsWith(given)).toMatchObject({ mode: 'demo', playgroundUrl: origin });
  expect(settingsWith(given).routes).toEqual({ ...simulated, [origin]: origin });
});

test.each([
  'yes',
  'localhost:56150',
  'https://localhost:56150',
  'http://192.168.1.5:56150',
  'http://0.0.0.0:56150',
  'http://localhost.evil.example:56150',
  'http://localhost:56150@evil.example',
  'http://me:canary@localhost:56150',
  'http://localhost:56150/_connector',
  'http://localhost:56150?a=b',
])('%s is refused as the address of a Playground', given => {
  expect(readDemoStart({ PLAYGROUND_URL: given })).toEqual({
    ok: false,
    sentence: expect.stringMatching(/^PLAYGROUND_URL is .*, but must be an http address on localhost or 127\.0\.0\.1/),
  });
});

test('a misspelt variable is not silently ignored', () => {
  expect(readDemoStart({ PLAYGROUND_ADDRESS: 'http://localhost:56150' })).toEqual({
    ok: false,
    sentence: 'PLAYGROUND_ADDRESS is set, but there is no such setting; .env.sample lists them all.',
  });
});
