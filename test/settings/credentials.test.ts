import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../src/settings.js';
import { makeCertificate } from '../simulator/certificate.js';

const guid = '5c0d5a1e-0000-4000-8000-00000000b00';
const base = {
  TENANT_ID: `${guid}0`,
  BOT_APP_ID: `${guid}1`,
  BOT_APP_PASSWORD: 'bot-secret-canary',
  READER_APP_ID: `${guid}2`,
  JAMF_INSTANCES: 'acme',
  JAMF_ACME_URL: 'https://acme.jamfcloud.com',
  JAMF_ACME_CLIENT_ID: 'client-acme',
  JAMF_ACME_CLIENT_SECRET: 'jamf-secret-canary',
};
const withSecret = { ...base, READER_CLIENT_SECRET: 'reader-secret-canary' };

const folder = mkdtempSync(join(tmpdir(), 'credentials-'));
function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
const own = makeCertificate({ to: '2027-12-31' });
const issuer = makeCertificate();
const token = file('token', 'a-federated-token');

type Env = { readonly [name: string]: string | undefined };
function settings(env: Env) {
  const read = readSettings(env);
  if (!read.ok) throw new Error(read.sentence);
  return read.settings;
}
const sentence = (env: Env): string => {
  const read = readSettings(env);
  return read.ok ? 'started' : read.sentence;
};

describe('a certificate', () => {
  const expected = {
    is: 'certificate',
    thumbprintSha256: Buffer.from(own.thumbprint, 'base64url').toString('hex'),
    privateKey: own.privateKey,
    notAfter: '2027-12-31T00:00:00.000Z',
  };

  test('stands in one file with its key', () => {
    const READER_CERTIFICATE_FILE = file('both.pem', `${own.privateKey}${own.certificate}`);
    expect(settings({ ...base, READER_CERTIFICATE_FILE }).reader).toMatchObject({
      appId: `${guid}2`,
      credential: expected,
    });
  });

  test('or apart from it; the bot and the writer take one as well', () => {
    const certificate = file('certificate.pem', own.certificate);
    const key = file('key.pem', own.privateKey);
    const mine = settings({
      ...withSecret,
      BOT_APP_PASSWORD: '',
      BOT_CERTIFICATE_FILE: certificate,
      BOT_CERTIFICATE_KEY_FILE: key,
      PARTNER_WRITE: 'bot',
      WRITE_AS: 'app',
      WRITER_APP_ID: `${guid}3`,
      WRITER_CERTIFICATE_FILE: certificate,
      WRITER_CERTIFICATE_KEY_FILE: key,
    });
    expect(mine.bot.credential).toMatchObject(expected);
    expect(mine.writer?.credential).toMatchObject(expected);
  });

  test('is found among those of its issuers, and comes first', () => {
    const READER_CERTIFICATE_FILE = file('chain.pem', `${issuer.certificate}${own.certificate}${own.privateKey}`);
    const { credential } = settings({ ...base, READER_CERTIFICATE_FILE }).reader;
    expect(credential).toMatchObject(expected);
    const chain = 'certificate' in credential ? credential.certificate : '';
    expect(chain.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(chain.replace(/\s/g, '').startsWith(own.certificate.replace(/\s/g, ''))).toBe(true);
  });

  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const locked = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const cipher = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'canary' } as const;

  test.each([
    ['nowhere', join(folder, 'none.pem'), /^READER_CERTIFICATE_FILE is ".*none\.pem", but must name a file that can/],
    ['empty', file('empty.pem', ''), /must hold a certificate in PEM\.$/],
    ['damaged', file('bad.pem', own.certificate.replace(/M/g, '!')), /must hold a certificate in PEM\.$/],
    ['without key', file('alone.pem', own.certificate), /must hold an RSA private key in PEM, without a password\.$/],
    [
      'elliptic',
      file('ec.pem', own.certificate + elliptic.export({ type: 'pkcs8', format: 'pem' })),
      /RSA private key/,
    ],
    [
      'locked',
      file('locked.pem', own.certificate + locked.export(cipher)),
      /RSA private key in PEM, without a password/,
    ],
    ['of another key', file('other.pem', own.certificate + issuer.privateKey), /that belongs to the private key\.$/],
  ])('that is %s stops the start', (_, READER_CERTIFICATE_FILE, expectedSentence) => {
    const said = sentence({ ...base, READER_CERTIFICATE_FILE });
    expect(said).toMatch(expectedSentence);
    expect(said).not.toMatch(/BEGIN|canary/);
  });

  test('is not its key alone', () => {
    expect(sentence({ ...withSecret, READER_CERTIFICATE_KEY_FILE: file('k.pem', own.privateKey) })).toMatch(
      /^READER_CERTIFICATE_KEY_FILE is set, but READER_CERTIFICATE_FILE is not/,
    );
  });
});

describe('a managed identity', () => {
  const clientId = `${guid}9`;

  test('stands in for the secret of an app', () => {
    const mine = settings({ ...base, READER_MANAGED_IDENTITY: 'system' });
    expect(mine.reader).toEqual({ appId: `${guid}2`, credential: { is: 'managed-identity' } });
  });

  test('or is the reader itself: the system`s, or one by its client id', () => {
    const alone = { ...base, READER_APP_ID: '' };
    expect(settings({ ...alone, READER_MANAGED_IDENTITY: 'system' }).reader).toEqual({
      credential: { is: 'managed-identity' },
    });
    expect(settings({ ...alone, READER_MANAGED_IDENTITY: clientId }).reader).toEqual({
      appId: clientId,
      credential: { is: 'managed-identity', clientId },
    });
  });

  test('opens one address on the machine`s own link, and only then', () => {
    expect(settings(withSecret).machine).toBeUndefined();
    expect(settings({ ...base, READER_MANAGED_IDENTITY: 'system' }).machine).toBe(
      'http://169.254.169.254/metadata/identity/oauth2/token',
    );
    const service = { IDENTITY_ENDPOINT: 'http://127.0.0.1:41741/msi/token', IDENTITY_HEADER: 'header-canary' };
    expect(
      settings({
        ...base,
        ...service,
        BOT_APP_PASSWORD: '',
        BOT_MANAGED_IDENTITY: clientId,
        READER_CLIENT_SECRET: 'canary-12',
      }).machine,
    ).toBe('http://127.0.0.1:41741/msi/token');
  });

  test.each(['https://10.0.0.1/token', 'http://evil.example/token', 'http://a:canary@127.0.0.1/token', 'nonsense'])(
    'whose tokens come from %s is refused',
    IDENTITY_ENDPOINT => {
      const env = { ...base, READER_MANAGED_IDENTITY: 'system', IDENTITY_ENDPOINT, IDENTITY_HEADER: 'header-canary' };
      expect(sentence(env)).toMatch(/^IDENTITY_ENDPOINT is ".*", but a managed identity works on virtual machines/);
      expect(sentence(env)).not.toContain('canary');
    },
  );

  test('of the system cannot be the writer without a name for the record', () => {
    const env = { ...withSecret, PARTNER_WRITE: 'bot', WRITE_AS: 'app', WRITER_MANAGED_IDENTITY: 'system' };
    expect(sentence(env)).toMatch(/^WRITER_APP_ID is not set, but production needs it: with WRITE_AS=app/);
    expect(settings({ ...env, WRITER_MANAGED_IDENTITY: clientId }).writer).toEqual({
      appId: clientId,
      credential: { is: 'managed-identity', clientId },
    });
  });
});

test('a federated token stays in its file', () => {
  const mine = settings({ ...base, READER_FEDERATED_TOKEN_FILE: token });
  expect(mine.reader.credential).toEqual({ is: 'federated', tokenFile: token });
  expect(sentence({ ...base, READER_FEDERATED_TOKEN_FILE: join(folder, 'none') })).toMatch(
    /^READER_FEDERATED_TOKEN_FILE is .* must name a file that can be read\.$/,
  );
});

test.each<[Env, RegExp]>([
  [base, /^READER_CERTIFICATE_FILE is not set, nor READER_MANAGED_IDENTITY or .*, but production needs one of them\.$/],
  [{ ...withSecret, BOT_APP_PASSWORD: '' }, /^BOT_CERTIFICATE_FILE is not set, nor .* or BOT_APP_PASSWORD, but/],
  [
    { ...withSecret, READER_MANAGED_IDENTITY: 'system' },
    /^READER_MANAGED_IDENTITY and READER_CLIENT_SECRET are both set, but only one of them may be\.$/,
  ],
  [{ ...withSecret, BOT_FEDERATED_TOKEN_FILE: token }, /^BOT_FEDERATED_TOKEN_FILE and BOT_APP_PASSWORD are both set/],
  [{ ...base, READER_MANAGED_IDENTITY: 'mine' }, /^READER_MANAGED_IDENTITY is "mine", but must be system, or the/],
  [{ ...withSecret, READER_APP_ID: `${guid}1` }, /^The app id .* is used twice, but bot, reader and writer must be/],
])('an app proves itself in exactly one way, under an id of its own: %#', (env, expected) => {
  expect(sentence(env)).toMatch(expected);
  expect(sentence(env)).not.toContain('canary');
});

describe('the power to write', () => {
  const writer = { WRITER_APP_ID: `${guid}3`, WRITER_CLIENT_SECRET: 'writer-canary' };
  const asApp = { ...withSecret, PARTNER_WRITE: 'bot', WRITE_AS: 'app' };

  test('is not the bot`s, unless the operator says so twice', () => {
    expect(settings(withSecret)).toMatchObject({ writeAs: 'approver', writer: undefined });
    expect(settings({ ...withSecret, PARTNER_WRITE: 'bot' })).toMatchObject({ writeAs: 'approver', writer: undefined });
    expect(settings({ ...asApp, ...writer }).writer).toMatchObject({ appId: `${guid}3` });
    // Apps are written in a person's name, so APPS_WRITE alone asks for nothing of its own.
    expect(settings({ ...withSecret, APPS_WRITE: 'bot' })).toMatchObject({ appsWrite: 'bot', writer: undefined });
  });

  test.each<[Env, RegExp]>([
    [{ ...withSecret, ...writer }, /^WRITER_APP_ID is set, but with WRITE_AS=approver the bot must hold no power/],
    [
      { ...withSecret, PARTNER_WRITE: 'bot', WRITER_CLIENT_SECRET: 'writer-canary' },
      /^WRITER_CLIENT_SECRET is set, but/,
    ],
    [{ ...withSecret, WRITER_CLIENT_SECRET_FILE: token }, /^WRITER_CLIENT_SECRET is set, but with WRITE_AS=approver/],
    [
      { ...withSecret, WRITE_AS: 'app', ...writer },
      /^WRITER_APP_ID is set, but with PARTNER_WRITE=person and APPS_WRITE=person the bot/,
    ],
    [asApp, /^WRITER_APP_ID is not set, but production needs it/],
    [{ ...asApp, WRITER_APP_ID: `${guid}3` }, /^WRITER_CERTIFICATE_FILE is not set, nor/],
  ])('is not held without use, nor used without means: %#', (env, expected) => {
    expect(sentence(env)).toMatch(expected);
    expect(sentence(env)).not.toContain('canary');
  });
});

describe('a secret of Jamf Pro in Key Vault', () => {
  const inVault = (address: string, more: Env = {}) => ({
    ...withSecret,
    JAMF_ACME_CLIENT_SECRET: '',
    JAMF_ACME_CLIENT_SECRET_VAULT: address,
    ...more,
  });
  const address = 'https://contoso.vault.azure.net/secrets/jamf-acme';

  test('is kept by its address, whose host may be called', () => {
    const mine = settings(inVault(address));
    expect(mine.instances[0]?.signIn).toMatchObject({ clientSecret: { vault: address } });
    expect(mine.outboundHosts).toContain('contoso.vault.azure.net');
    const gov = inVault('https://contoso.vault.usgovcloudapi.net/secrets/a', { CLOUD: 'us-gov-high' });
    expect(settings(gov).outboundHosts).toContain('contoso.vault.usgovcloudapi.net');
  });

  test.each([
    'http://contoso.vault.azure.net/secrets/jamf-acme',
    'https://contoso.vault.azure.net.evil.example/secrets/jamf-acme',
    'https://evil.example/secrets/jamf-acme',
    'https://vault.azure.net/secrets/jamf-acme',
    'https://a.b.vault.azure.net/secrets/jamf-acme',
    'https://contoso.vault.azure.net:8443/secrets/jamf-acme',
    'https://contoso.vault.azure.net/keys/jamf-acme',
    'https://contoso.vault.azure.net/secrets/jamf-acme/0123456789abcdef0123456789abcdef',
    'https://contoso.vault.azure.net/secrets/jamf-acme?api-version=canary',
    'https://a:canary@contoso.vault.azure.net/secrets/jamf-acme',
    'https://contoso.vault.usgovcloudapi.net/secrets/jamf-acme',
    'jamf-acme',
  ])('is not at %s', wrong => {
    expect(sentence(inVault(wrong))).toMatch(
      /^JAMF_ACME_CLIENT_SECRET_VAULT is ".*", but must be like https:\/\/name\.v/,
    );
    expect(sentence(inVault(wrong))).not.toContain('canary');
  });

  test('is not also somewhere else', () => {
    expect(sentence(inVault(address, { JAMF_ACME_CLIENT_SECRET: 'canary-123' }))).toMatch(
      /^JAMF_ACME_CLIENT_SECRET_VAULT is set beside JAMF_ACME_CLIENT_SECRET, but only one/,
    );
    expect(sentence(inVault(address, { JAMF_ACME_CLIENT_SECRET_FILE: token }))).toMatch(
      /CLIENT_SECRET_FILE, but only one/,
    );
  });

  test('works for an account`s password, and for nothing of Microsoft`s', () => {
    const account = { JAMF_ACME_CLIENT_ID: '', JAMF_ACME_CLIENT_SECRET: '', JAMF_ACME_USERNAME: 'bot' };
    const mine = settings({ ...withSecret, ...account, JAMF_ACME_PASSWORD_VAULT: address });
    expect(mine.instances[0]?.signIn).toEqual({ is: 'account', username: 'bot', password: { vault: address } });
    expect(sentence({ ...withSecret, BOT_APP_PASSWORD_VAULT: address })).toMatch(/there is no such setting/);
  });
});

test('pages, context, guests and outsiders are what the operator says, and closed by default', () => {
  expect(settings(withSecret)).toMatchObject({ guests: 'refuse', outsiders: 'refuse', teamsCharts: false });
  const mine = settings({
    ...withSecret,
    PUBLIC_URL: 'https://Bot.example.com/',
    AUTHENTICATION_CONTEXT: 'c12',
    GUESTS: 'allow',
    OUTSIDERS: 'allow',
    TEAMS_CHARTS: 'on',
  });
  expect(mine).toMatchObject({
    publicUrl: 'https://bot.example.com',
    authenticationContext: 'c12',
    guests: 'allow',
    outsiders: 'allow',
    teamsCharts: true,
  });
});
