import { adjustableClock } from '../../../src/clock.js';
import type { Database } from '../../../src/database/database.js';
import { openLink } from '../../../src/downloads/links.js';
import { randomIds } from '../../../src/ids.js';
import type { Language } from '../../../src/language.js';
import type { HtmlAnswer, PageHeaders, Query } from '../../../src/pages/html.js';
import { createSecretPages, type MakeSecret } from '../../../src/pages/secret/index.js';
import type { Identity, Parts, SecretSignIn } from '../../../src/parts.js';
import { keepingLog } from '../../support/fake-server.js';
import { anna, pretendMicrosoft } from './fetching.js';

const approvers = '5c0d5a1e-0000-4000-8000-00000000c001';
export const publicUrl = 'https://bot.contoso.example';
export const canary = 'Zx8~canary"of<the>secret&';

/** Links, their pages, a Microsoft that says who signed in, and somebody who makes the secret. */
export async function secretPlace(database: Database) {
  const clock = adjustableClock({ now: () => new Date('2026-03-01T10:00:00Z') });
  const microsoft = pretendMicrosoft();
  const groups = { of: async (): Promise<readonly string[]> => [approvers] };
  const log = keepingLog();
  const secretSignIn: SecretSignIn = {
    address: microsoft.pageSignIn.address,
    redeem: async answer => ({
      identity: await microsoft.pageSignIn.redeem(answer),
      scopes: ['Application.ReadWrite.All'],
      graph: { inTheNameOf: 'a person' } as never,
    }),
  };
  const parts = {
    settings: { language: 'en', publicUrl, cloud: 'global', routes: {} },
    policy: {
      roles: { requester: [], approver: [{ id: approvers, name: 'Approvers' }], auditor: [], operator: [] },
      changes: {},
    },
    database,
    clock,
    ids: randomIds,
    log,
    secretSignIn,
    graph: { groups: { membershipsOf: async () => groups.of() } },
  } as unknown as Parts;
  const calls: Parameters<MakeSecret>[] = [];
  const next = { jamfUrl: 'https://acme.jamfcloud.com/conditionalAccess.html', label: 'Jamf Pro' };
  const good = { ok: true, secret: canary, endsAt: '2026-09-01T10:00:00Z', next } as const;
  const maker = { make: async (): ReturnType<MakeSecret> => good };
  const pages = createSecretPages({
    parts,
    makeSecret: (...call) => {
      calls.push(call);
      return maker.make();
    },
  });

  const cookies = new Map<string, string>();
  const headers = (): PageHeaders => ({
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    'accept-language': 'nl-NL,nl;q=0.9',
  });
  const keep = (answer: HtmlAnswer): HtmlAnswer => {
    const [name = '', value = ''] = (answer.headers?.['set-cookie'] ?? '').split(';')[0]?.split('=') ?? [];
    if (value) cookies.set(name, value);
    else cookies.delete(name);
    return answer;
  };
  const about = { change: 'c-1', number: 104, instance: 'acme', months: 6 };
  const offer = async (language: Language = 'en') =>
    (await openLink(parts, { person: anna, kind: 'client-secret', about, language })).token;
  const open = (token: string) => pages.open(token, headers());
  const press = async (token: string, more: PageHeaders = {}) =>
    keep(await pages.begin(token, { ...headers(), ...more }));
  const comeBack = async (query: Query) => keep(await pages.done(query, headers()));
  return {
    parts,
    clock,
    log,
    microsoft,
    groups,
    maker,
    good,
    calls,
    offer,
    open,
    press,
    comeBack,
    forgetCookies: () => cookies.clear(),
    makeAs: async (token: string, identity: Identity) =>
      comeBack(microsoft.signIn((await press(token)).location, identity)),
    recorded: async () => {
      const rows = await database.kysely.selectFrom('audit').selectAll().orderBy('sequence').execute();
      return rows.map(({ event, entry }) => ({ event, ...(entry as { facts: Record<string, unknown> }).facts }));
    },
    /** Every row of every table that a page of a link writes to. */
    rows: async () =>
      JSON.stringify([
        await database.kysely.selectFrom('audit').selectAll().execute(),
        await database.kysely.selectFrom('download').selectAll().execute(),
        await database.kysely.selectFrom('download_sign_in').selectAll().execute(),
      ]),
  };
}

/** The code of a page. */
export const shown = (answer: HtmlAnswer): string => /<main id="([^"]*)"/.exec(answer.html ?? '')?.[1] ?? '';
