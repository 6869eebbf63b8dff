import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoSettings, readDemoStart, readSettings } from '../../src/settings.js';

const guid = '5c0d5a1e-0000-4000-8000-00000000b00';
const good = {
  TENANT_ID: `${guid}0`,
  BOT_APP_ID: `${guid}1`,
  BOT_APP_PASSWORD: 'bot-secret-canary',
  READER_APP_ID: `${guid}2`,
  READER_CLIENT_SECRET: 'reader-secret-canary',
  JAMF_INSTANCES: 'acme',
  JAMF_ACME_URL: 'https://acme.jamfcloud.com',
  JAMF_ACME_CLIENT_ID: 'client-acme',
  JAMF_ACME_CLIENT_SECRET: 'jamf-secret-canary',
};

type Change = { readonly [name: string]: string | undefined };
function sentence(change: Change): string {
  const read = readSettings({ ...good, ...change });
  return read.ok ? '' : read.sentence;
}
function settings(change: Change = {}) {
  const read = readSettings({ ...good, ...change });
  if (!read.ok) throw new Error(read.sentence);
  return read.settings;
}

test('the least that production needs is enough', () => {
  expect(settings()).toMatchObject({
    mode: 'production',
    port: 3978,
    language: 'en',
    cloud: 'global',
    partnerWrite: 'person',
    dataFolder: './data',
    recheckSeconds: 20,
    instances: [
      {
        alias: 'acme',
        url: 'https://acme.jamfcloud.com',
        host: 'acme.jamfcloud.com',
        hosting: 'unknown',
        private: false,
        signIn: { is: 'api-client', clientId: 'client-acme', clientSecret: 'jamf-secret-canary' },
      },
    ],
    routes: {},
  });
});

test('settings cannot be changed afterwards', () => {
  const mine = settings();
  expect(() => Object.assign(mine, { port: 1 })).toThrow(TypeError);
  expect(() => Object.assign(mine.bot, { appId: '' })).toThrow(TypeError);
  expect(() => Object.assign(mine.reader.credential, { clientSecret: '' })).toThrow(TypeError);
});

test.each(['TENANT_ID', 'BOT_APP_ID', 'READER_APP_ID', 'JAMF_INSTANCES'])(
  'production does not start without %s',
  name => {
    const jamf =
      name === 'JAMF_INSTANCES' ? { JAMF_ACME_URL: '', JAMF_ACME_CLIENT_ID: '', JAMF_ACME_CLIENT_SECRET: '' } : {};
    for (const value of ['', '   ', undefined]) {
      const env = Object.fromEntries(
        Object.entries({ ...good, ...jamf, [name]: value }).filter(([, text]) => text !== ''),
      );
      const read = readSettings(env);
      expect(read).toMatchObject({ ok: false, sentence: expect.stringMatching(new RegExp(`^${name} is not set`)) });
    }
  },
);

test.each<[Change, RegExp]>([
  [{ BOT_APP_ID: 'my-bot' }, /^BOT_APP_ID is "my-bot", but must be a GUID\.$/],
  [{ TENANT_ID: 'contoso.com' }, /^TENANT_ID is "contoso\.com", but must be a GUID\.$/],
  [{ PORT: 'abc' }, /^PORT is "abc", but must be a whole number from 1 to 65535\.$/],
  [{ PORT: '70000' }, /^PORT is "70000"/],
  [{ PORT: '-1' }, /^PORT is "-1"/],
  [{ PORT: '3978.5' }, /^PORT is/],
  [{ RECHECK_SECONDS: '0' }, /^RECHECK_SECONDS is "0", but must be a whole number from 1 to 3600\.$/],
  [{ DEFAULT_LANGUAGE: 'de' }, /^DEFAULT_LANGUAGE is "de", but must be one of: en, nl\.$/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is "loud"/],
  [{ PARTNER_WRITE: 'yes' }, /^PARTNER_WRITE is "yes", but must be one of: person, bot\.$/],
  [{ APPS_WRITE: 'yes' }, /^APPS_WRITE is "yes", but must be one of: person, bot\.$/],
  [{ WRITE_AS: 'bot' }, /^WRITE_AS is "bot", but must be one of: approver, app\.$/],
  [{ GUESTS: 'yes' }, /^GUESTS is "yes", but must be one of: refuse, allow\.$/],
  [{ OUTSIDERS: '1' }, /^OUTSIDERS is "1", but must be one of: refuse, allow\.$/],
  [{ PUBLIC_URL: 'http://bot.example.com' }, /^PUBLIC_URL is .* must be an https address without path/],
  [{ PUBLIC_URL: 'https://bot.example.com/bot' }, /^PUBLIC_URL is .* must be an https address without path/],
  [{ PUBLIC_URL: 'https://a:canary@bot.example.com' }, /^PUBLIC_URL is/],
  [{ AUTHENTICATION_CONTEXT: 'c100' }, /^AUTHENTICATION_CONTEXT is "c100", but must be one of c1 to c99\.$/],
  [{ AUTHENTICATION_CONTEXT: 'c0' }, /^AUTHENTICATION_CONTEXT is "c0"/],
  [{ AUTHENTICATION_CONTEXT: 'c1' }, /^AUTHENTICATION_CONTEXT is set, .* set PUBLIC_URL\.$/],
  [{ CLOUD: 'germany' }, /^CLOUD is "germany", but must be one of: global/],
  [
    { CLOUD: 'china' },
    /^CLOUD is "china", but must be a cloud .* \(not known there: .* Bot Framework, Intune, Teams\)\.$/,
  ],
  [{ CLOUD: 'us-gov-dod' }, /^CLOUD is "us-gov-dod", but .*: global, us-gov-high .* Bot Framework, Intune\)\.$/],
  [{ PLAYGROUND_URL: 'http://localhost:56150' }, /^PLAYGROUND_URL is set, but only the demo takes messages nobody/],
  [{ CONSOLE_INTUNE_URL: 'http://intune.microsoft.com' }, /^CONSOLE_INTUNE_URL is .* but must be an https address/],
  [{ DATABASE_URL: 'mysql://u:canary@host/db' }, /^DATABASE_URL \(its value is not shown\) must start with postgres/],
  [{ BOT_APP_PASSWORD: 'canary' }, /^BOT_APP_PASSWORD \(its value is not shown\) must have at least 8/],
])('%o is refused', (change, expected) => {
  expect(sentence(change)).toMatch(expected);
  expect(sentence(change)).not.toContain('canary');
});

test.each<[Change, RegExp]>([
  [{ JAMF_INSTANCES: 'Acme' }, /^JAMF_INSTANCES is "Acme", but must be different short names in lower case/],
  [{ JAMF_INSTANCES: 'acme,acme' }, /^JAMF_INSTANCES is "acme,acme"/],
  [{ JAMF_INSTANCES: 'acme,' }, /^JAMF_INSTANCES is "acme,"/],
  [{ JAMF_INSTANCES: 'acme,globex' }, /^JAMF_GLOBEX_URL is not set, but every instance/],
  [
    { JAMF_ACME_URL: 'http://acme.jamfcloud.com' },
    /^JAMF_ACME_URL is "http:\/\/acme\.jamfcloud\.com", but must start with https/,
  ],
  [{ JAMF_ACME_URL: 'acme.jamfcloud.com' }, /^JAMF_ACME_URL is "acme\.jamfcloud\.com", but must be an address/],
  [
    { JAMF_ACME_URL: 'https://admin:canary@acme.jamfcloud.com' },
    /^JAMF_ACME_URL is "https:\/\/\*\*\*@acme.* user name or password/,
  ],
  [{ JAMF_ACME_URL: 'https://acme.jamfcloud.com/api' }, /^JAMF_ACME_URL .* without path or query/],
  [{ JAMF_ACME_URL: 'https://acme.jamfcloud.com/?a=1' }, /^JAMF_ACME_URL .* without path or query/],
  [{ JAMF_ACME_URL: 'https://10.0.0.5:8443' }, /^JAMF_ACME_URL .* public host name, unless JAMF_ACME_PRIVATE=true/],
  [{ JAMF_ACME_URL: 'https://[fd00::1]' }, /^JAMF_ACME_URL .* public host name/],
  [{ JAMF_ACME_URL: 'https://localhost' }, /^JAMF_ACME_URL .* public host name/],
  [{ JAMF_ACME_PRIVATE: 'yes' }, /^JAMF_ACME_PRIVATE is "yes", but must be true or false\.$/],
  [{ JAMF_ACME_HOSTED: 'cloud' }, /^JAMF_ACME_HOSTED is "cloud", but must be one of: jamf-cloud, own-server\.$/],
  [{ JAMF_ACME_CLIENT_SECRET: '' }, /^JAMF_ACME has no complete sign-in/],
  [{ JAMF_ACME_USERNAME: 'bot', JAMF_ACME_PASSWORD: 'canary' }, /^JAMF_ACME_CLIENT_ID .* only one of the two/],
  [
    {
      JAMF_INSTANCES: 'acme,other',
      JAMF_OTHER_URL: 'https://ACME.jamfcloud.com',
      JAMF_OTHER_USERNAME: 'a',
      JAMF_OTHER_PASSWORD: 'b',
    },
    /^JAMF_OTHER_URL is .* must be another server/,
  ],
])('an instance with %o is refused', (change, expected) => {
  expect(sentence(change)).toMatch(expected);
  expect(sentence(change)).not.toContain('canary');
});

test.each<[Change, RegExp]>([
  [{ BOT_APPID: 'x' }, /^BOT_APPID is set, but there is no such setting/],
  [{ RECHECK_SECOND: '5' }, /^RECHECK_SECOND is set, but there is no such setting/],
  [{ JAMF_GLOBEX_URL: 'https://globex.jamfcloud.com' }, /^JAMF_GLOBEX_URL is set, but JAMF_INSTANCES names only acme/],
  [{ JAMF_ACME_SECRET: 'canary' }, /^JAMF_ACME_SECRET is set, but JAMF_INSTANCES names only acme/],
])('%o is not silently ignored', (change, expected) => {
  expect(sentence(change)).toMatch(expected);
  expect(sentence(change)).not.toContain('canary');
});

test("other people's variables are none of our business", () => {
  expect(sentence({ PATH: '/bin', HOME: '/root', DATABASE_HOST: 'x', NODE_ENV: 'test' })).toBe('');
});

describe('secrets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  const file = join(folder, 'secret');
  writeFileSync(file, 'from-the-file\n');
  writeFileSync(join(folder, 'empty'), '\n');

  test('may stand in a file', () => {
    const mine = settings({
      BOT_APP_PASSWORD: '',
      BOT_APP_PASSWORD_FILE: file,
      JAMF_ACME_CLIENT_SECRET: '',
      JAMF_ACME_CLIENT_SECRET_FILE: file,
    });
    expect(mine.bot.credential).toEqual({ is: 'secret', clientSecret: 'from-the-file' });
    expect(mine.instances[0]?.signIn).toMatchObject({ clientSecret: { file } });
  });

  test.each<[Change, RegExp]>([
    [{ BOT_APP_PASSWORD_FILE: file }, /^BOT_APP_PASSWORD and BOT_APP_PASSWORD_FILE are both set/],
    [{ BOT_APP_PASSWORD: '', BOT_APP_PASSWORD_FILE: join(folder, 'none') }, /^BOT_APP_PASSWORD_FILE is .* can be read/],
    [{ BOT_APP_PASSWORD: '', BOT_APP_PASSWORD_FILE: join(folder, 'empty') }, /^BOT_APP_PASSWORD_FILE .* not empty/],
  ])('%o is refused', (change, expected) => {
    expect(sentence(change)).toMatch(expected);
  });
});

test('an account, a private server and an own server are possible', () => {
  const mine = settings({
    JAMF_ACME_URL: 'https://10.0.0.5:8443/',
    JAMF_ACME_PRIVATE: 'true',
    JAMF_ACME_HOSTED: 'own-server',
    JAMF_ACME_CLIENT_ID: '',
    JAMF_ACME_CLIENT_SECRET: '',
    JAMF_ACME_USERNAME: 'bot',
    JAMF_ACME_PASSWORD: 'password',
  });
  expect(mine.instances[0]).toMatchObject({
    url: 'https://10.0.0.5:8443',
    host: '10.0.0.5:8443',
    private: true,
    hosting: 'own-server',
    signIn: { is: 'account', username: 'bot', password: 'password' },
  });
});

test('the hosts the bot may connect to are those of its cloud, Teams and the declared servers', () => {
  expect(settings().outboundHosts).toEqual([
    'acme.jamfcloud.com',
    'graph.microsoft.com',
    'login.botframework.com',
    'login.microsoftonline.com',
    'smba.infra.gcc.teams.microsoft.com',
    'smba.trafficmanager.net',
  ]);
  const gov = settings({ CLOUD: 'us-gov-high' }).outboundHosts;
  expect(gov.filter(host => host.endsWith('.com'))).toEqual(['acme.jamfcloud.com']);
});

test('links lead to the consoles of the cloud unless the operator says otherwise', () => {
  const [acme] = settings().instances;
  if (!acme) throw new Error('acme is declared');
  expect(settings().consoles).toMatchObject({
    intune: 'https://intune.microsoft.com',
    entra: 'https://portal.azure.com',
  });
  expect(settings().consoles.jamf(acme)).toBe('https://acme.jamfcloud.com');
  expect(settings({ CLOUD: 'us-gov-high' }).consoles.intune).toBe('https://portal.azure.us');
  expect(settings({ CONSOLE_INTUNE_URL: 'https://go.example/intune' }).consoles.intune).toBe(
    'https://go.example/intune',
  );
});

describe('the demo', () => {
  const readStart = (env: Change) => {
    const read = readDemoStart(env);
    if (!read.ok) throw new Error(read.sentence);
    return read.settings;
  };

  test('needs nothing, and lets the bot write', () => {
    expect(readStart({})).toEqual({
      port: 3978,
      language: 'en',
      logLevel: 'warn',
      dataFolder: './data',
      databaseUrl: undefined,
      partnerWrite: 'bot',
      appsWrite: 'person',
      writeAs: 'approver',
      authenticationContext: 'c1',
      recheckSeconds: 2,
      simulatorPort: 3979,
      simulatorRecord: undefined,
    });
    expect(readStart({ PARTNER_WRITE: 'person', SIMULATOR_PORT: '0' })).toMatchObject({
      partnerWrite: 'person',
      simulatorPort: 0,
    });
  });

  test('refuses wrong values as production does', () => {
    expect(readDemoStart({ SIMULATOR_PORT: 'x' })).toMatchObject({ ok: false });
    expect(readDemoStart({ SIMULATR_PORT: '1', SIMULATOR_PROT: '1' })).toMatchObject({
      ok: false,
      sentence: 'SIMULATOR_PROT is set, but there is no such setting; .env.sample lists them all.',
    });
  });

  test('leads every link and every public address to the simulator', () => {
    const app = { appId: `${guid}1`, credential: { is: 'secret', clientSecret: 'demo' } as const };
    const mine = demoSettings({
      start: readStart({}),
      simulatorUrl: 'http://127.0.0.1:3979',
      routes: { 'https://graph.microsoft.com': 'http://127.0.0.1:3979/graph' },
      tenantId: `${guid}0`,
      bot: { appId: `${guid}1`, credential: { is: 'secret', clientSecret: 'demo' } as const },
      reader: app,
      writer: app,
      instances: [{ alias: 'acme', signIn: { is: 'api-client', clientId: 'client-acme', clientSecret: 'demo' } }],
      overrides: { dataFolder: './data/demo' },
    });
    const [acme] = mine.instances;
    if (!acme) throw new Error('acme is declared');
    expect(mine).toMatchObject({ mode: 'demo', dataFolder: './data/demo', partnerWrite: 'bot' });
    expect(mine).not.toHaveProperty('simulatorPort');
    const links = [mine.consoles.intune, mine.consoles.entra, mine.consoles.jamf(acme)];
    for (const link of links) expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3979\/consoles\//);
  });
});
