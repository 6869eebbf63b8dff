import type { No } from '../../../src/changes/no.js';
import type { ProvenVote } from '../../../src/changes/step-up/cast.js';
import { openStepUp, type StepUpAsk } from '../../../src/changes/step-up/store.js';
import { adjustableClock } from '../../../src/clock.js';
import type { Database } from '../../../src/database/database.js';
import { silentLog } from '../../../src/log.js';
import type { HtmlAnswer, PageHeaders, Query, SignInPages } from '../../../src/pages/html.js';
import type { PageParts } from '../../../src/pages/sign-in/about.js';
import { createSignInPages } from '../../../src/pages/sign-in/index.js';
import { pretendMicrosoft } from './microsoft.js';

export const bram = { tenantId: 'tenant-1', objectId: 'object-bram', name: 'Bram Jansen' };
export const eva = { tenantId: 'tenant-1', objectId: 'object-eva', name: 'Eva Smit' };

/** A person's browser: it follows where it is led, and keeps its cookies. */
export function browser(pages: SignInPages) {
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
  return {
    open: async (nonce: string) => keep(await pages.start({ n: nonce }, headers())),
    comeBack: async (query: Query) => keep(await pages.done(query, headers())),
  };
}

/** Which page it is: its code. */
export const shown = (answer: HtmlAnswer): string => /<main id="([^"]*)"/.exec(answer.html ?? '')?.[1] ?? '';

/** Two things to vote on, the pages, a Microsoft, and somebody who counts votes. */
export async function votingPlace(database: Database, settings: Partial<PageParts['settings']> = {}) {
  const clock = adjustableClock({ now: () => new Date('2026-03-01T10:00:00Z') });
  const microsoft = pretendMicrosoft(clock);
  const parts: PageParts = {
    settings: {
      language: 'en',
      publicUrl: 'https://bot.contoso.example',
      authenticationContext: 'c1',
      routes: {},
      ...settings,
    },
    database,
    clock,
    log: silentLog,
    stepUp: microsoft.stepUp,
  };
  const votes: ProvenVote[] = [];
  const counter = {
    answer: async (): Promise<{ readonly ok: true } | No> => ({ ok: true }),
  };
  const pages = createSignInPages({
    parts,
    vote: async (_parts, vote) => {
      votes.push(vote);
      return counter.answer();
    },
  });
  for (const number of [12, 13]) await putToTheVote(database, number);
  const press = async (ask: Partial<StepUpAsk> = {}) =>
    (await openStepUp(parts, { person: bram, proposal: 'proposal-12', decision: 'approve', language: 'en', ...ask }))
      .nonce;
  return { clock, microsoft, parts, pages, votes, counter, press, recorded: () => recordedIn(database) };
}

const putToTheVote = (database: Database, number: number) =>
  database.kysely
    .insertInto('proposal')
    .values({
      id: `proposal-${number}`,
      number,
      kind: 'change',
      subject: `change-${number}`,
      fingerprint: `fingerprint-${number}`,
      quorum: 1,
      status: 'open',
      expires_at: new Date('2026-03-01T14:00:00Z'),
      created_at: new Date('2026-03-01T09:00:00Z'),
    })
    .execute();

/** What the audit says, oldest first: event and facts. */
async function recordedIn(database: Database) {
  const rows = await database.kysely.selectFrom('audit').selectAll().orderBy('sequence').execute();
  return rows.map(({ event, entry, change_id }) => ({
    event,
    change: change_id,
    facts: (entry as { facts: Record<string, unknown> }).facts,
  }));
}
