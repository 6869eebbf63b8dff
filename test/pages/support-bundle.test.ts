import { join } from 'node:path';
import { supportBundle } from '../../src/pages/download/support-bundle/index.js';
import type { FileAnswer } from '../../src/pages/html.js';
import type { Parts } from '../../src/parts.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { testDatabase } from '../support/database.js';
import { connectedSnapshot, connectorApp, value } from '../support/snapshot.js';
import { unzip } from '../support/unzip.js';
import { changeIn } from '../views/sample-change.js';

const tenantId = 'tenant';
const reader = { person: { tenantId, objectId: 'object-of-reader', name: 'Canary Reader' }, language: 'en' } as const;
const byPerson = (objectId: string, name: string) => ({ tenantId, objectId, name });

const secrets = {
  bot: 'canary-bot-secret',
  reader: 'canary-reader-secret',
  writer: 'canary-writer-secret',
  client: 'canary-client-secret',
  named: 'Canary Reader hunter2',
  password: 'canary-jamf-password',
  database: 'canary-database-password',
};
const bySecret = (clientSecret: string) => ({ is: 'secret', clientSecret }) as const;

const instance = (alias: string, signIn: object) => ({
  alias,
  host: `${alias}.jamfcloud.com`,
  url: `https://${alias}.jamfcloud.com`,
  hosting: 'jamf-cloud',
  private: false,
  signIn,
});

const settings = {
  mode: 'production',
  language: 'en',
  logLevel: 'info',
  cloud: 'global',
  tenantId,
  bot: { appId: 'app-bot', credential: bySecret(secrets.bot) },
  reader: { appId: 'app-reader', credential: bySecret(secrets.reader) },
  writer: { appId: 'app-writer', credential: bySecret(secrets.writer) },
  writeAs: 'app',
  partnerWrite: 'bot',
  guests: 'refuse',
  outsiders: 'refuse',
  databaseUrl: `postgres://bot:${secrets.database}@db.contoso.example/bot`,
  dataFolder: '/canary-folder',
  policyFile: '/canary-policy',
  recheckSeconds: 20,
  instances: [
    instance('acme', { is: 'api-client', clientId: 'client', clientSecret: secrets.client }),
    instance('initech', { is: 'account', username: 'canary-account', password: secrets.named }),
    instance('globex', { is: 'account', username: 'canary-account', password: secrets.password }),
  ],
};

async function place(more: { readonly snapshot?: Partial<Snapshot>; readonly settings?: object } = {}) {
  const database = await testDatabase();
  const logged: unknown[] = [];
  const asked: unknown[] = [];
  const line = (facts: object, message: string) => void logged.push({ facts, message });
  const parts = {
    settings: { ...settings, ...more.settings },
    database,
    clock: { now: () => new Date('2026-03-01T10:00:00Z') },
    log: { debug: line, info: line, warn: line, error: line },
    snapshots: {
      read: async (ask: { aliases: readonly string[] }) => {
        asked.push(ask);
        const one = connectedSnapshot(more.snapshot);
        return ask.aliases.map(alias => ({ ...one, jamf: { ...one.jamf, alias, host: `${alias}.jamfcloud.com` } }));
      },
    },
  } as unknown as Parts;
  const change = async (number: number, body: object) => {
    const { kind, instance: of, status, createdAt } = changeIn('done');
    await database.kysely
      .insertInto('change')
      .values({
        id: `change-${number}`,
        number,
        kind,
        tenant_id: tenantId,
        instance: of,
        lock_key: 'k',
        status,
        body: JSON.stringify({ ...body, id: `change-${number}`, number }),
        version: 1,
        created_at: createdAt,
        fence: 0,
      })
      .execute();
  };
  return { parts, change, logged, asked, make: (about: object = {}) => supportBundle(about as never, parts, reader) };
}

async function filesIn(answer: FileAnswer | { notMade: string }): Promise<Map<string, string>> {
  if ('notMade' in answer) throw new Error(answer.notMade);
  const chunks: Uint8Array[] = [];
  for await (const chunk of answer.chunks) chunks.push(Buffer.from(chunk));
  return unzip(Buffer.concat(chunks));
}

describe('the support bundle', () => {
  it('holds findings, versions, the partner record, permissions, changes and harmless settings', async () => {
    const { make, change, asked } = await place();
    await change(12, changeIn('waiting'));
    const files = await filesIn(await make());
    const data = (name: string) => JSON.parse(files.get(`${name}.json`) ?? 'null');
    expect(asked).toMatchObject([{ aliases: ['acme', 'initech', 'globex'], fresh: true }]);
    expect(data('about')).toMatchObject({
      instances: ['acme', 'initech', 'globex'],
      instancesLeftOut: [],
      filesLeftOut: [],
    });
    expect(data('versions')).toMatchObject({
      node: process.version,
      jamf: [{ instance: 'acme' }, { instance: 'initech' }, { instance: 'globex' }],
    });
    expect(data('tenant')).toMatchObject({
      partners: { is: 'value', value: [{ state: 'enabled' }] },
      apps: { value: [{ application: [{ value: 'Directory.Read.All' }, { value: 'update_device_attributes' }] }, {}] },
    });
    expect(data('settings')).toMatchObject({
      apps: { bot: { appId: 'app-bot', credential: 'secret' } },
      database: 'postgres',
    });
    expect(data('changes')).toMatchObject([
      { number: 12, waiting: { code: 'jamf-connect-open' }, seenDone: [{ step: 'prerequisites', how: 'found' }] },
    ]);
    expect(data('instances/globex').findings).toContainEqual(expect.objectContaining({ check: 'jamf-version' }));
    expect(files.get('report.html')).toContain('jamf-connect-open');
    expect(files.get('report.html')).not.toMatch(/<script|<img|https?:\/\/[^<]*\.js/);
  });

  it('is of one instance when that is asked, and of no other', async () => {
    const { make } = await place();
    const answer = await make({ instance: 'globex' });
    expect(answer).toMatchObject({ fileName: 'connector-support-globex-2026-03-01.zip', type: 'application/zip' });
    expect([...(await filesIn(answer)).keys()]).toContain('instances/globex.json');
    expect([...(await filesIn(await make({ instance: 'globex' }))).keys()]).not.toContain('instances/acme.json');
    expect(await make({ instance: 'gone' })).toEqual({ notMade: 'nothing-to-give' });
  });

  it('takes 20 instances at most, and names the others', async () => {
    const many = Array.from({ length: 23 }, (_, index) =>
      instance(`site-${index + 1}`, { is: 'account', username: 'u', password: secrets.password }),
    );
    const { make, asked } = await place({ settings: { instances: many } });
    const files = await filesIn(await make());
    expect([...files.keys()].filter(name => name.startsWith('instances/'))).toHaveLength(20);
    expect(JSON.parse(files.get('about.json') ?? '').instancesLeftOut).toEqual(['site-21', 'site-22', 'site-23']);
    expect(files.get('report.html')).toContain('site-21, site-22, site-23');
    expect(asked).toMatchObject([{ aliases: many.slice(0, 20).map(({ alias }) => alias) }]);
  });
});

describe('what is planted everywhere is nowhere in it', () => {
  it('secrets, names of people, their ids and addresses, and what they typed', async () => {
    const { make, change } = await place({
      snapshot: {
        appAudits: value([
          {
            app: connectorApp().objectId,
            at: '2026-02-01T00:00:00Z',
            activity: 'Consent to application',
            by: 'canary.auditor@contoso.example',
          },
          {
            app: connectorApp().objectId,
            at: '2026-02-01T00:00:00Z',
            activity: 'Consent to application',
            by: 'Canary Changer',
          },
        ]),
      },
    });
    const by = byPerson('object-of-doer', 'Canary Doer');
    await change(13, {
      ...changeIn('rejected', {
        requester: byPerson('object-of-asker', 'Canary (Asker) $1'),
        reason: 'canary-reason',
        ticket: 'canary-ticket',
        latches: [{ step: 's', at: 'x', how: 'attested', by, evidence: { typed: 'canary-evidence' } }],
        attempts: [
          {
            step: 's',
            fence: 1,
            state: 'failed',
            at: 'x',
            facts: { who: 'CANARY DOER', mail: 'canary.mail@contoso.example' },
            by,
          },
        ],
        end: {
          code: 'rejected',
          by: byPerson('object-of-ender', 'Canary Ender'),
          facts: { reason: 'canary-typed', name: 'Canary Ender' },
        },
      }),
    });
    const text = [...(await filesIn(await make()))].flat().join('\n');
    expect(text.match(/canary[\w .@()$-]*/gi)).toBeNull();
    expect(text.match(/object-of-\w+/g)).toBeNull();
    const changes = JSON.parse((await filesIn(await make())).get('changes.json') ?? '');
    const [{ requester, seenDone, writes, end }] = changes;
    expect([requester, end.by, end.facts.name]).toEqual([expect.stringMatching(/^person-\d$/), end.by, end.by]);
    expect(new Set([requester, end.by, seenDone[0].by]).size).toBe(3);
    expect(writes[0]).toMatchObject({ by: seenDone[0].by, facts: { who: seenDone[0].by, mail: 'mail-1' } });
  });

  it.each([
    ['a secret of Jamf', `is ${secrets.client}`],
    ['the database`s password', secrets.database],
    ['a secret in base64', Buffer.from(secrets.reader).toString('base64')],
    ['a token', 'eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJncmFwaCJ9.c2lnbmF0dXJl'],
    ['a bearer token', 'Authorization: Bearer abcdef0123456789abcdef'],
    ['a client secret of Entra', `aB3${'8Q~'}${'x'.repeat(34)}`],
    ['a private key', `-----BEGIN ${'RSA PRIVATE'} KEY-----`],
    ['an address with a password', 'https://somebody:hidden-word@contoso.example/'],
    ['a secret of ours with a name in it', 'Canary Reader hunter2'],
    ['a connection string', 'Server=db;Password=hidden-word;'],
    ['a signature of a storage address', `https://contoso.example/a?sig=${'a'.repeat(30)}`],
  ])('%s: then nothing is given, and the log does not repeat it', async (_, planted) => {
    const { make, logged } = await place({
      snapshot: { jamfApps: value([connectorApp({ displayName: planted })]) },
    });
    expect(await make()).toEqual({ notMade: 'secret-found' });
    const lines = JSON.stringify(logged);
    expect(lines).toContain('tenant.json');
    expect(lines).not.toContain(planted);
  });

  it('a secret that stands in a file is known, too', async () => {
    const file = join(__dirname, '..', '..', 'LICENSE');
    const { readFileSync } = await import('node:fs');
    const planted = readFileSync(file, 'utf8').trim();
    const signIn = { is: 'account', username: 'u', password: { file } };
    const { make } = await place({
      settings: { instances: [instance('acme', signIn)] },
      snapshot: { jamfApps: value([connectorApp({ displayName: planted })]) },
    });
    expect(await make()).toEqual({ notMade: 'secret-found' });
  });
});

it('names that are HTML stay text', async () => {
  const hostile = '<img src=x onerror=alert(1)> & "quoted"';
  const { make } = await place({ snapshot: { tenant: value({ id: tenantId, displayName: hostile }) } });
  const files = await filesIn(await make());
  expect(files.get('report.html')).not.toContain('<img');
});
