/*
 * Makes the package that is uploaded to Teams: `npm run package -- --bot-app-id ... --bot-domain bot.contoso.com`.
 * Every value may also come from the environment (BOT_APP_ID, TEAMS_APP_ID, BOT_DOMAIN, ...).
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../package.json';
import { fill, type PackageValues, schemaErrors, write, wrongValues } from './teams-package.js';

const usage = `npm run package -- --bot-app-id <GUID> --bot-domain <host> [--teams-app-id <GUID>]
  [--developer-name <name>] [--website-url <https>] [--privacy-url <https>] [--terms-url <https>] [--out <file.zip>]

BOT_APP_ID      application (client) id of the bot's registration in Entra
BOT_DOMAIN      host name under which Teams reaches the bot, e.g. bot.contoso.com
TEAMS_APP_ID    id of the app in Teams; the bot's id when it is not given
DEVELOPER_NAME, WEBSITE_URL, PRIVACY_URL, TERMS_URL   who runs this bot for you; links in Teams' app details`;

const text = { type: 'string' } as const;
const options = {
  'bot-app-id': text,
  'teams-app-id': text,
  'bot-domain': text,
  'developer-name': text,
  'website-url': text,
  'privacy-url': text,
  'terms-url': text,
  'app-version': text,
  out: text,
  help: { type: 'boolean' },
} as const;

async function main(): Promise<number> {
  const { values: flags } = parseArgs({ options });
  if (flags.help) {
    console.log(usage);
    return 0;
  }
  const given = (name: keyof typeof options & string, otherwise: string) => {
    const variable = name.toUpperCase().replaceAll('-', '_');
    const flag = flags[name];
    return (typeof flag === 'string' ? flag : process.env[variable])?.trim() || otherwise;
  };
  const botAppId = given('bot-app-id', '').toLowerCase();
  const domain = given('bot-domain', '').toLowerCase();
  if (botAppId === '' || domain === '') {
    console.error(`${botAppId === '' ? 'BOT_APP_ID' : 'BOT_DOMAIN'} is missing.\n\n${usage}`);
    return 2;
  }
  const home = `https://${domain}/`;
  const values: PackageValues = {
    BOT_APP_ID: botAppId,
    TEAMS_APP_ID: given('teams-app-id', botAppId).toLowerCase(),
    BOT_DOMAIN: domain,
    APP_VERSION: given('app-version', version),
    DEVELOPER_NAME: given('developer-name', 'Connector Bot'),
    WEBSITE_URL: given('website-url', home),
    PRIVACY_URL: given('privacy-url', home),
    TERMS_URL: given('terms-url', home),
  };
  const wrong = wrongValues(values);
  if (wrong.length > 0) {
    console.error(wrong.join('\n'));
    return 2;
  }
  const files = await fill(values);
  const errors = await schemaErrors(files);
  if (errors.length > 0) {
    console.error(`The package does not follow Microsoft's schema:\n${errors.join('\n')}`);
    return 1;
  }
  const out = flags.out ?? join('out', 'connector-bot.zip');
  await write(files, out);
  console.log(`${out} is ready: Teams > Apps > Manage your apps > Upload an app.`);
  if (values.PRIVACY_URL === home) {
    console.log(
      `Its website, privacy and terms links lead to ${home}; give WEBSITE_URL, PRIVACY_URL and TERMS_URL for your own pages.`,
    );
  }
  return 0;
}

main().then(
  code => {
    process.exitCode = code;
  },
  error => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
