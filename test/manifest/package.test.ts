import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fill, menuOf, type PackageValues, schemaErrors, write, wrongValues } from '../../scripts/teams-package.js';
import { signInResource } from '../../src/bot/sign-in.js';
import { commands } from '../../src/commands/index.js';
import { match } from '../../src/commands/match.js';

const values: PackageValues = {
  TEAMS_APP_ID: '7f8a54b2-8a3e-4c5b-9d0b-2f1f4c8f7a11',
  BOT_APP_ID: '7f8a54b2-8a3e-4c5b-9d0b-2f1f4c8f7a12',
  BOT_DOMAIN: 'bot.contoso.example',
  APP_VERSION: '1.2.3',
  DEVELOPER_NAME: 'Contoso "IT"',
  WEBSITE_URL: 'https://contoso.example',
  PRIVACY_URL: 'https://contoso.example/privacy',
  TERMS_URL: 'https://contoso.example/terms',
};

describe('the Teams package', () => {
  it('follows the official schemas', async () => {
    expect(await schemaErrors(await fill(values))).toEqual([]);
  });

  it('would be caught when it did not', async () => {
    const { manifest, nl } = await fill(values);
    expect(await schemaErrors({ manifest: { ...manifest, colour: 'red' }, nl })).toHaveLength(1);
    expect(await schemaErrors({ manifest, nl: { ...nl, 'bots[0].title': 'x' } })).toHaveLength(1);
  });

  it('says who it is and where it lives', async () => {
    const { manifest } = await fill(values);
    expect(manifest).toMatchObject({
      id: values.TEAMS_APP_ID,
      version: '1.2.3',
      developer: { name: 'Contoso "IT"' },
      bots: [{ botId: values.BOT_APP_ID, scopes: ['personal', 'team', 'groupChat'], supportsFiles: false }],
      validDomains: ['bot.contoso.example', 'token.botframework.com'],
    });
    expect(JSON.stringify(manifest)).not.toContain('${{');
  });

  it('names the app that people sign in to exactly as the bot asks Teams for it', async () => {
    const { manifest } = await fill(values);
    expect(manifest['webApplicationInfo']).toEqual({
      id: values.BOT_APP_ID,
      resource: signInResource(values.BOT_APP_ID),
    });
    // Without it Teams asks people to install the bot before they can sign in to it.
    expect(manifest.bots[0]['scopes']).toContain('personal');
  });

  it('has the menu that the commands give, in both languages', async () => {
    const { manifest, nl } = await fill(values);
    const menu = commands.flatMap(command => command.menu ?? []);
    expect(manifest.bots[0]['commandLists']).toEqual([
      { scopes: ['personal', 'team', 'groupChat'], commands: menu.map(({ en }) => en) },
    ]);
    menu.forEach((entry, index) => {
      expect(nl[`bots[0].commandLists[0].commands[${index}].title`]).toBe(entry.nl.title);
      expect(nl[`bots[0].commandLists[0].commands[${index}].description`]).toBe(entry.nl.description);
    });
    expect(Object.keys(nl).filter(key => key.startsWith('bots'))).toHaveLength(menu.length * 2);
  });

  it("keeps to Teams' limits for the menu", () => {
    for (const menu of [menuOf('en'), menuOf('nl')]) {
      expect(menu.length).toBeLessThanOrEqual(10);
      for (const { title, description } of menu) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(description.length).toBeLessThanOrEqual(128);
      }
    }
  });

  it('offers only titles that are understood as they are', () => {
    for (const command of commands) {
      for (const entry of [command.menu?.en, command.menu?.nl]) {
        if (entry) expect(match(entry.title, [])).toMatchObject({ request: { name: command.name } });
      }
    }
  });

  it('is a zip of four files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'package-'));
    const zip = join(folder, 'connector-bot.zip');
    await write(await fill(values), zip);
    const bytes = await readFile(zip);
    expect(namesIn(bytes)).toEqual(['manifest.json', 'nl.json', 'color.png', 'outline.png']);
    expect(JSON.parse(await readFile(join(folder, 'connector-bot', 'manifest.json'), 'utf8'))).toMatchObject({
      manifestVersion: '1.29',
    });
    await rm(folder, { recursive: true });
  });

  it('has icons of the right size; the small one is white on nothing', async () => {
    expect(sizeOf(await readFile('manifest/color.png'))).toEqual({ width: 192, height: 192, alpha: false });
    expect(sizeOf(await readFile('manifest/outline.png'))).toEqual({ width: 32, height: 32, alpha: true });
  });
});

describe('wrong values', () => {
  it.each<[Partial<PackageValues>, string]>([
    [{ BOT_APP_ID: 'x' }, 'BOT_APP_ID is "x"'],
    [{ TEAMS_APP_ID: '' }, 'TEAMS_APP_ID'],
    [{ BOT_DOMAIN: 'https://bot.contoso.example' }, 'BOT_DOMAIN'],
    [{ BOT_DOMAIN: 'bot.contoso.example/x' }, 'BOT_DOMAIN'],
    [{ BOT_DOMAIN: 'localhost' }, 'BOT_DOMAIN'],
    [{ APP_VERSION: 'v1' }, 'APP_VERSION'],
    [{ DEVELOPER_NAME: '' }, 'DEVELOPER_NAME'],
    [{ PRIVACY_URL: 'http://contoso.example' }, 'PRIVACY_URL'],
  ])('%j is named in one sentence', (wrong, start) => {
    const sentences = wrongValues({ ...values, ...wrong });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(start);
  });

  it('end the command with the usage and no package', () => {
    const run =
      (...args: string[]) =>
      () =>
        execFileSync('node_modules/.bin/tsx', ['scripts/package.ts', ...args], {
          stdio: 'pipe',
          env: { PATH: process.env['PATH'] },
        });
    expect(run()).toThrow(/BOT_APP_ID is missing/);
    expect(run('--bot-app-id', 'x', '--bot-domain', 'bot.contoso.example')).toThrow(/must be a GUID/);
  });
});

/** Names in the central directory of a zip (APPNOTE 4.3.12). */
function namesIn(zip: Buffer): readonly string[] {
  const names: string[] = [];
  for (
    let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    names.push(zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)));
  }
  return names;
}

/** Width, height and colour type from a PNG's first chunk. */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20), alpha: png[25] === 6 });
