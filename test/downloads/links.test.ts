import { adjustableClock, minutes } from '../../src/clock.js';
import type { Database } from '../../src/database/database.js';
import { downloadKinds } from '../../src/downloads/kinds.js';
import { openLink, recordRefusedFetch, useLink, withdrawLink } from '../../src/downloads/links.js';
import { beginSignIn, endSignIn } from '../../src/downloads/sign-in.js';
import { randomIds } from '../../src/ids.js';
import { challengeOf, hashOf, oidcNonceOf } from '../../src/one-time.js';
import { testDatabase } from '../support/database.js';

const anna = { tenantId: 'TENANT-1', objectId: 'OBJECT-ANNA', name: 'Anna de Vries' };
const ask = { person: anna, kind: 'support-bundle', about: { instance: 'acme' }, language: 'nl' } as const;

async function place() {
  const database: Database = await testDatabase();
  const clock = adjustableClock({ now: () => new Date('2026-03-01T10:00:00Z') });
  const parts = { database, clock, ids: randomIds };
  const { kysely } = database;
  return {
    parts,
    clock,
    offer: (more: Partial<typeof ask> = {}) => openLink(parts, { ...ask, ...more }),
    stored: async () =>
      JSON.stringify([
        await kysely.selectFrom('download').selectAll().execute(),
        await kysely.selectFrom('download_sign_in').selectAll().execute(),
        await kysely.selectFrom('audit').selectAll().execute(),
      ]),
    events: async () =>
      (await kysely.selectFrom('audit').select('event').orderBy('sequence').execute()).map(row => row.event),
    links: () => kysely.selectFrom('download').selectAll().execute(),
    windows: () => kysely.selectFrom('download_sign_in').selectAll().execute(),
  };
}

/** The link as it stands, for whoever holds its token. */
async function opened(parts: Parameters<typeof beginSignIn>[0], token: string) {
  const begun = await beginSignIn(parts, token, downloadKinds);
  if (!begun.ok) throw new Error('the link does not open');
  return begun;
}

describe('a link', () => {
  it('carries whose it is and what it is about, and is stored in a form that opens nothing', async () => {
    const { parts, offer, stored, events } = await place();
    const { token } = await offer();
    const { link, ask: page } = await opened(parts, token);
    expect(link).toMatchObject({
      kind: 'support-bundle',
      about: { instance: 'acme' },
      person: { tenantId: 'tenant-1', objectId: 'object-anna', name: 'Anna de Vries' },
      language: 'nl',
      used: false,
      choosesAccount: false,
    });
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await stored()).not.toContain(token);
    expect(await stored()).not.toContain(page.state);
    expect(await stored()).toContain(hashOf(token));
    expect(await events()).toEqual(['download-offered']);
  });

  it('is used once, by one of any number who come at once', async () => {
    const { parts, offer, events } = await place();
    const { token } = await offer();
    const { link } = await opened(parts, token);
    const used = await Promise.all(Array.from({ length: 5 }, () => useLink(parts, link)));
    expect(used.filter(Boolean)).toHaveLength(1);
    expect(await beginSignIn(parts, token, downloadKinds)).toMatchObject({ ok: false, link: { used: true } });
    expect((await events()).filter(event => event === 'download-fetched')).toHaveLength(1);
  });

  it('is over after 15 minutes, also for who signed in before', async () => {
    const { parts, clock, offer } = await place();
    const { token } = await offer();
    const { link } = await opened(parts, token);
    clock.skip(minutes(15) - 1);
    expect(await beginSignIn(parts, token, downloadKinds)).toMatchObject({ ok: true });
    clock.skip(1);
    expect(await beginSignIn(parts, token, downloadKinds)).toMatchObject({ ok: false });
    expect(await useLink(parts, link)).toBe(false);
  });

  it('that nobody made, or that did not reach its receiver, is none', async () => {
    const { parts, offer, links } = await place();
    expect(await beginSignIn(parts, 'made-up', downloadKinds)).toEqual({ ok: false, link: undefined });
    const { token, id } = await offer();
    await withdrawLink(parts, ask, id);
    expect(await beginSignIn(parts, token, downloadKinds)).toEqual({ ok: false, link: undefined });
    expect(await links()).toEqual([]);
  });

  it('of a kind that this program does not know opens nothing', async () => {
    const { parts, offer } = await place();
    const { token } = await offer();
    await parts.database.kysely.updateTable('download').set({ kind: 'of-tomorrow' }).execute();
    expect(await beginSignIn(parts, token, downloadKinds)).toEqual({ ok: false, link: undefined });
  });

  it('asks which account to take after somebody else came with it', async () => {
    const { parts, offer } = await place();
    const { token } = await offer();
    const { link } = await opened(parts, token);
    await recordRefusedFetch(parts, link, { reason: 'rights-unreadable' });
    expect((await opened(parts, token)).link.choosesAccount).toBe(false);
    await recordRefusedFetch(parts, link, { reason: 'somebody-else' });
    expect((await opened(parts, token)).link.choosesAccount).toBe(true);
  });

  it('is forgotten, with its windows, an hour after it was over', async () => {
    const { parts, clock, offer, links, windows } = await place();
    const { token, id } = await offer();
    await opened(parts, token);
    clock.skip(minutes(76));
    const next = await offer();
    expect((await links()).map(link => link.id)).toEqual([next.id]);
    expect(id).not.toBe(next.id);
    expect(await windows()).toEqual([]);
  });
});

describe('windows', () => {
  it('each ends its own sign-in, once', async () => {
    const { parts, offer } = await place();
    const { token } = await offer();
    const [one, two] = [await opened(parts, token), await opened(parts, token)];
    const ended = await endSignIn(parts, one.ask.state, downloadKinds);
    if (!ended.ok) throw new Error('the first window is gone');
    expect([ended.nonce, challengeOf(ended.verifier)]).toEqual([oidcNonceOf(one.ask.state), one.ask.challenge]);
    expect(await endSignIn(parts, one.ask.state, downloadKinds)).toEqual({ ok: false });
    expect(await endSignIn(parts, two.ask.state, downloadKinds)).toMatchObject({ ok: true });
  });

  it('are ten at most: the oldest makes room', async () => {
    const { parts, clock, offer, windows } = await place();
    const { token } = await offer();
    const first = await opened(parts, token);
    for (let more = 0; more < 10; more++) {
      clock.skip(1);
      await opened(parts, token);
    }
    expect(await windows()).toHaveLength(10);
    expect(await endSignIn(parts, first.ask.state, downloadKinds)).toEqual({ ok: false });
  });
});
