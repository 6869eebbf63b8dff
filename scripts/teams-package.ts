import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { ZipFile } from 'yazl';
import { commands } from '../src/commands/index.js';
import { isGuid } from '../src/ids.js';
import type { Language } from '../src/language.js';

/** What differs between one organisation's package and another's. */
export type PackageValues = {
  readonly TEAMS_APP_ID: string;
  readonly BOT_APP_ID: string;
  /** Where the bot can be reached, without `https://`: `bot.contoso.com`. */
  readonly BOT_DOMAIN: string;
  readonly APP_VERSION: string;
  readonly DEVELOPER_NAME: string;
  readonly WEBSITE_URL: string;
  readonly PRIVACY_URL: string;
  readonly TERMS_URL: string;
};

type Json = Record<string, unknown>;
export type FilledManifest = Json & { readonly $schema: string; readonly bots: readonly [Json] };
export type PackageFiles = { readonly manifest: FilledManifest; readonly nl: Json };

const folder = join(__dirname, '..', 'manifest');
const icons = ['color.png', 'outline.png'] as const;

/** Teams shows at most ten commands. */
export const menuOf = (language: Language) => commands.flatMap(({ menu }) => menu?.[language] ?? []);

/** What is wrong with the values, one sentence each. */
export function wrongValues(values: PackageValues): readonly string[] {
  const wrong: string[] = [];
  for (const name of ['TEAMS_APP_ID', 'BOT_APP_ID'] as const) {
    if (!isGuid(values[name]))
      wrong.push(`${name} is "${values[name]}"; it must be a GUID such as 00000000-0000-0000-0000-000000000000.`);
  }
  if (!/^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/iu.test(values.BOT_DOMAIN)) {
    wrong.push(
      `BOT_DOMAIN is "${values.BOT_DOMAIN}"; it must be a host name without https:// and path, such as bot.contoso.com.`,
    );
  }
  if (!/^\d+\.\d+\.\d+$/u.test(values.APP_VERSION))
    wrong.push(`APP_VERSION is "${values.APP_VERSION}"; it must look like 1.2.3.`);
  if (values.DEVELOPER_NAME === '' || values.DEVELOPER_NAME.length > 32) {
    wrong.push('DEVELOPER_NAME must have 1 to 32 characters.');
  }
  for (const name of ['WEBSITE_URL', 'PRIVACY_URL', 'TERMS_URL'] as const) {
    if (!/^https:\/\/[^\s/]+/u.test(values[name]))
      wrong.push(`${name} is "${values[name]}"; it must begin with https://.`);
  }
  return wrong;
}

/** The templates in `manifest/` with ids, domains and the menu that the list of commands gives. */
export async function fill(values: PackageValues): Promise<PackageFiles> {
  const manifest = filled(await readFile(join(folder, 'manifest.json'), 'utf8'), values) as FilledManifest;
  const nl = JSON.parse(await readFile(join(folder, 'nl.json'), 'utf8')) as Json;
  const [bot] = manifest.bots;
  const commandLists = [{ scopes: bot['scopes'], commands: menuOf('en') }];
  return { manifest: { ...manifest, bots: [{ ...bot, commandLists }] }, nl: { ...nl, ...localMenu('nl') } };
}

function filled(template: string, values: PackageValues): unknown {
  const text = template.replace(/\$\{\{([A-Z_]+)\}\}/gu, (_whole, name: string) => {
    const value = (values as Record<string, string | undefined>)[name];
    if (value === undefined) throw new Error(`manifest/manifest.json asks for ${name}, which nobody gives`);
    return JSON.stringify(value).slice(1, -1);
  });
  return JSON.parse(text);
}

function localMenu(language: Language): Json {
  const entries = menuOf(language).flatMap(({ title, description }, index) => {
    const at = `bots[0].commandLists[0].commands[${index}]`;
    return [
      [`${at}.title`, title],
      [`${at}.description`, description],
    ];
  });
  return Object.fromEntries(entries);
}

/** What the official schemas say against the package; empty when nothing. They come with the library: no network. */
export async function schemaErrors({ manifest, nl }: PackageFiles): Promise<readonly string[]> {
  const errors = await AppManifestUtils.validateAgainstSchema(manifest as unknown as TeamsManifest);
  const localSchema = readable(await AppManifestUtils.fetchSchema(String(nl['$schema'])));
  const localErrors = await AppManifestUtils.validateAgainstSchema(nl as unknown as TeamsManifest, localSchema);
  return [...errors.map(error => `manifest.json ${error}`), ...localErrors.map(error => `nl.json ${error}`)];
}

type Schema = Awaited<ReturnType<typeof AppManifestUtils.fetchSchema>>;

/** The published schema of translations has patterns that no strict engine reads; none of them is about bots. */
function readable(schema: Schema): Schema {
  const patterns = Object.entries((schema.patternProperties ?? {}) as Json).filter(([pattern]) => isPattern(pattern));
  return { ...schema, patternProperties: Object.fromEntries(patterns) } as Schema;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** Writes the four files to a folder (for a look) and as the zip that Teams takes. */
export async function write(files: PackageFiles, zipPath: string): Promise<void> {
  const open = zipPath.replace(/\.zip$/u, '');
  await mkdir(open, { recursive: true });
  await mkdir(dirname(zipPath), { recursive: true });
  const zip = new ZipFile();
  const add = async (name: string, content: Buffer) => {
    await writeFile(join(open, name), content);
    // A fixed time: the same input gives the same bytes.
    zip.addBuffer(content, name, { mtime: new Date('2026-01-01T00:00:00Z') });
  };
  await add('manifest.json', Buffer.from(`${JSON.stringify(files.manifest, null, 2)}\n`));
  await add('nl.json', Buffer.from(`${JSON.stringify(files.nl, null, 2)}\n`));
  for (const icon of icons) await add(icon, await readFile(join(folder, icon)));
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(zipPath));
}
