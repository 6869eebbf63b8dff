import { adjustableClock } from '../../../src/clock.js';
import type { Database } from '../../../src/database/database.js';
import { type LinkAsk, openLink } from '../../../src/downloads/links.js';
import { randomIds } from '../../../src/ids.js';
import { silentLog } from '../../../src/log.js';
import { challengeOf } from '../../../src/one-time.js';
import { createDownloadPages } from '../../../src/pages/download/index.js';
import type { NotMade, Reader } from '../../../src/pages/download/producers.js';
import type { FileAnswer, HtmlAnswer, PageHeaders, Query } from '../../../src/pages/html.js';
import type { Identity, PageSignIn, Parts } from '../../../src/parts.js';
import { Problem, Unreachable } from '../../../src/problem.js';

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const anna = { tenantId, objectId: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Anna de Vries' };
export const bram = { tenantId, objectId: 'aaaaaaaa-0000-4000-8000-000000000002', name: 'Bram Jansen' };
const auditors = '5c0d5a1e-0000-4000-8000-00000000c003';

/** Links, their pages, a Microsoft that says who signed in, groups, and somebody who makes the file. */
export async function fetchingPlace(database: Database) {
  const clock = adjustableClock({ now: () => new Date('2026-03-01T10:00:00Z') });
  const microsoft = pretendMicrosoft();
  const groups = { of: async (): Promise<readonly string[]> => [auditors] };
  const parts = {
    settings: { language: 'en', publicUrl: 'https://bot.contoso.example', routes: {} },
    policy: {
      roles: { requester: [], approver: [], auditor: [{ id: auditors, name: 'Auditors' }], operator: [] },
      changes: {},
    },
    database,
    clock,
    ids: randomIds,
    log: silentLog,
    pageSignIn: microsoft.pageSignIn,
    graph: { groups: { membershipsOf: async () => groups.of() } },
  } as unknown as Parts;
  const made: { about: unknown; reader: Reader }[] = [];
  const maker = { file: async (): Promise<FileAnswer | NotMade> => textFile('the file') };
  const pages = createDownloadPages({
    parts,
    producers: {
      'support-bundle': async (about, _parts, reader) => {
        made.push({ about, reader });
        return maker.file();
      },
      'devices-csv': async () => maker.file(),
      'answer-proposal': async () => maker.file(),
    },
  });
  const cookies = new Map<string, string>();
  const headers = (): PageHeaders => ({
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    'accept-language': 'nl-NL,nl;q=0.9',
  });
  const keep = <T extends HtmlAnswer | FileAnswer>(answer: T): T => {
    const [name = '', value = ''] = (answer.headers?.['set-cookie'] ?? '').split(';')[0]?.split('=') ?? [];
    if (value) cookies.set(name, value);
    else cookies.delete(name);
    return answer;
  };
  const offer = async (more: Partial<LinkAsk> = {}) =>
    (
      await openLink(parts, {
        person: anna,
        kind: 'support-bundle',
        about: { instance: 'acme' },
        language: 'en',
        ...more,
      })
    ).token;
  const open = async (token: string) => keep(await pages.open(token, headers()));
  const comeBack = async (query: Query) => keep(await pages.done(query, headers()));
  return {
    clock,
    microsoft,
    groups,
    maker,
    made,
    offer,
    open,
    comeBack,
    forgetCookies: () => cookies.clear(),
    fetchAs: async (token: string, identity: Identity) =>
      comeBack(microsoft.signIn((await open(token)).location, identity)),
    recorded: async () => {
      const rows = await database.kysely.selectFrom('audit').selectAll().orderBy('sequence').execute();
      return rows.map(({ event, entry }) => ({ event, ...(entry as { facts: Record<string, unknown> }).facts }));
    },
  };
}

export const textFile = (text: string): FileAnswer => ({
  fileName: 'file.txt',
  type: 'text/plain',
  chunks: (async function* () {
    yield text;
  })(),
});

/** What came of it: the code of a page, or the content of the file. */
export async function shown(answer: HtmlAnswer | FileAnswer): Promise<string> {
  if (!('chunks' in answer)) return /<main id="([^"]*)"/.exec(answer.html ?? '')?.[1] ?? '';
  let text = '';
  for await (const chunk of answer.chunks) text += chunk;
  return text;
}

type Code = { readonly challenge: string; readonly nonce: string; readonly identity: Identity };

export function pretendMicrosoft() {
  const codes = new Map<string, Code>();
  const state = { reachable: true, refuses: '' };
  const pageSignIn: PageSignIn = {
    async address({ choosesAccount, ...ask }) {
      if (!state.reachable) throw new Unreachable('signing in to Microsoft');
      const query = new URLSearchParams({ ...ask, ...(choosesAccount ? { prompt: 'select_account' } : {}) });
      return `https://login.microsoftonline.com/authorize?${query}`;
    },
    async redeem({ code, nonce, verifier }) {
      if (!state.reachable) throw new Unreachable('signing in to Microsoft');
      if (state.refuses) throw refusal(state.refuses);
      const known = codes.get(code);
      codes.delete(code);
      if (known?.challenge !== challengeOf(verifier)) throw refusal('AADSTS501481');
      if (known.nonce !== nonce) throw refusal('wrong-nonce');
      return known.identity;
    },
  };
  return {
    pageSignIn,
    state,
    signIn(location: string | undefined, identity: Identity): Query {
      const asked = new URL(location ?? '').searchParams;
      const code = `code-${codes.size + 1}-${asked.get('state')}`;
      codes.set(code, { challenge: asked.get('challenge') ?? '', nonce: asked.get('nonce') ?? '', identity });
      return { code, state: asked.get('state') ?? '' };
    },
  };
}

const refusal = (code: string) => new Problem('sign-in-failed', 'signing in to Microsoft', { code });
