import { z } from 'zod/v4';
import { missingIn } from '../clouds.js';
import { isGuid } from '../ids.js';
import { clouds } from '../kinds.js';
import { languages } from '../language.js';

const oneOf = <const T extends readonly string[]>(values: T) => z.enum(values, `must be one of: ${values.join(', ')}`);

const whole = (least: number, most: number) => {
  const rule = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, rule)
    .transform(Number)
    .refine(number => number >= least && number <= most, rule);
};

const guid = z.string().refine(isGuid, 'must be a GUID').toLowerCase();
const secret = z.string().min(8, 'must have at least 8 characters');

const consoleUrl = z.string().refine(isPlainHttps, 'must be an https address without credentials and query');

function isPlainHttps(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.search === '';
}

const playgroundUrl = z
  .string()
  .refine(isOwnMachine, {
    message: 'must be an http address on localhost or 127.0.0.1, without path: http://localhost:56150',
    abort: true,
  })
  .transform(text => new URL(text).origin);

/** An address that nobody but this machine can answer at. */
function isOwnMachine(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.href === `${url?.origin}/` && url.protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(url.hostname);
}

const isPostgres = (text: string): boolean => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);

const publicUrl = z
  .string()
  .refine(isHttpsOrigin, { message: 'must be an https address without path: https://bot.example.com', abort: true })
  .transform(text => new URL(text).origin);

function isHttpsOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.href === `${url?.origin}/` && url.protocol === 'https:';
}

const complete = clouds.filter(cloud => missingIn(cloud).length === 0);

const cloud = oneOf(clouds).superRefine((chosen, context) => {
  const missing = missingIn(chosen);
  if (missing.length === 0) return;
  const rule = `must be a cloud that is published in full: ${complete.join(', ')}`;
  context.addIssue({ code: 'custom', message: `${rule} (not known there: the addresses of ${missing.join(', ')})` });
});

const managedIdentity = z
  .string()
  .toLowerCase()
  .refine(text => text === 'system' || isGuid(text), 'must be system, or the client id of a user-assigned identity');

/** Every variable that is not about one Jamf Pro server, with its rule. `.env.sample` explains the same list. */
export const variables = {
  TENANT_ID: guid,
  BOT_APP_ID: guid,
  BOT_CERTIFICATE_FILE: z.string(),
  BOT_CERTIFICATE_KEY_FILE: z.string(),
  BOT_MANAGED_IDENTITY: managedIdentity,
  BOT_FEDERATED_TOKEN_FILE: z.string(),
  BOT_APP_PASSWORD: secret,
  READER_APP_ID: guid,
  READER_CERTIFICATE_FILE: z.string(),
  READER_CERTIFICATE_KEY_FILE: z.string(),
  READER_MANAGED_IDENTITY: managedIdentity,
  READER_FEDERATED_TOKEN_FILE: z.string(),
  READER_CLIENT_SECRET: secret,
  WRITER_APP_ID: guid,
  WRITER_CERTIFICATE_FILE: z.string(),
  WRITER_CERTIFICATE_KEY_FILE: z.string(),
  WRITER_MANAGED_IDENTITY: managedIdentity,
  WRITER_FEDERATED_TOKEN_FILE: z.string(),
  WRITER_CLIENT_SECRET: secret,
  WRITE_AS: oneOf(['approver', 'app']),
  PARTNER_WRITE: oneOf(['person', 'bot']),
  APPS_WRITE: oneOf(['person', 'bot']),
  PUBLIC_URL: publicUrl,
  AUTHENTICATION_CONTEXT: z.string().regex(/^c[1-9]\d?$/, 'must be one of c1 to c99'),
  GUESTS: oneOf(['refuse', 'allow']),
  OUTSIDERS: oneOf(['refuse', 'allow']),
  TEAMS_CHARTS: oneOf(['on', 'off']),
  JAMF_INSTANCES: z.string(),
  POLICY_FILE: z.string(),
  DATABASE_URL: z.string().refine(isPostgres, 'must start with postgres:// or postgresql://'),
  DATA_FOLDER: z.string(),
  PORT: whole(1, 65_535),
  LOG_LEVEL: oneOf(['debug', 'info', 'warn', 'error', 'silent']),
  DEFAULT_LANGUAGE: oneOf(languages),
  CLOUD: cloud,
  CONSOLE_INTUNE_URL: consoleUrl,
  CONSOLE_ENTRA_URL: consoleUrl,
  RECHECK_SECONDS: whole(1, 3_600),
  SIMULATOR_PORT: whole(0, 65_535),
  SIMULATOR_RECORD: z.string(),
  PLAYGROUND_URL: playgroundUrl,
} as const;

export type VariableName = keyof typeof variables;

/** Their values are never shown; each may also be given as the name of a file, in `<NAME>_FILE`. */
export const secretNames: readonly string[] = [
  'BOT_APP_PASSWORD',
  'READER_CLIENT_SECRET',
  'WRITER_CLIENT_SECRET',
  'DATABASE_URL',
];

/** A variable that starts like this is meant for us, so one we do not know is a mistake worth stopping for. */
export const ourPrefixes = [
  'BOT_',
  'READER_',
  'WRITER_',
  'WRITE_',
  'PARTNER_',
  'APPS_',
  'AUTHENTICATION_',
  'JAMF_',
  'POLICY_',
  'CONSOLE_',
  'RECHECK_',
  'SIMULATOR_',
  'PLAYGROUND_',
] as const;

/** What may stand behind `JAMF_<ALIAS>_`. */
export const instanceVariables = [
  'URL',
  'CLIENT_ID',
  'CLIENT_SECRET',
  'CLIENT_SECRET_FILE',
  'CLIENT_SECRET_VAULT',
  'USERNAME',
  'PASSWORD',
  'PASSWORD_FILE',
  'PASSWORD_VAULT',
  'PRIVATE',
  'HOSTED',
] as const;
