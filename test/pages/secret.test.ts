import { createHash } from 'node:crypto';
import { minutes } from '../../src/clock.js';
import { downloadKinds } from '../../src/downloads/kinds.js';
import { beginSignIn } from '../../src/downloads/sign-in.js';
import { languages } from '../../src/language.js';
import { makingRefusals } from '../../src/pages/secret/said.js';
import { texts } from '../../src/pages/secret/text.js';
import { Problem } from '../../src/problem.js';
import { testDatabase } from '../support/database.js';
import { anna, bram } from './support/fetching.js';
import { canary, secretPlace, shown } from './support/secrets.js';

const place = async () => secretPlace(await testDatabase());
const field = (html = '') => /<input id="secret"[^>]* value="([^"]*)"/.exec(html)?.[1];
const inHtml = canary.replaceAll('&', '&amp;').replace('"', '&quot;').replace('<', '&lt;').replace('>', '&gt;');

describe('the link to make a client secret', () => {
  it('shows a button, leads to Microsoft, and comes back with the secret', async () => {
    const { offer, open, press, comeBack, microsoft, calls, recorded } = await place();
    const token = await offer();
    const start = await open(token);
    expect([start.status, shown(start)]).toEqual([200, 'start']);
    expect(start.html).toMatch(/CR-104[\s\S]*acme[\s\S]*6 months/);
    expect(start.html).toContain('<form method="post">');
    expect(start.allows).toEqual({ formLeadsTo: ['https://login.microsoftonline.com'] });
    const gone = await press(token);
    expect(gone).toMatchObject({ status: 303, location: expect.stringContaining('login.microsoftonline.com') });
    const answer = await comeBack(microsoft.signIn(gone.location, anna));
    expect([answer.status, shown(answer), field(answer.html)]).toEqual([200, 'made', inHtml]);
    expect(answer.html).toMatch(/Anna de Vries[\s\S]*CR-104[\s\S]*1 September 2026/);
    expect(answer.html).toContain('href="https://acme.jamfcloud.com/conditionalAccess.html"');
    expect(calls).toMatchObject([
      [
        { kind: 'client-secret', about: { change: 'c-1' }, person: anna },
        { identity: { objectId: anna.objectId }, scopes: ['Application.ReadWrite.All'] },
      ],
    ]);
    expect((await recorded()).map(({ event }) => event)).toEqual(['secret-offered', 'secret-asked']);
  });

  it('looking makes nothing, however often', async () => {
    const { offer, open, calls, makeAs } = await place();
    const token = await offer();
    for (let look = 0; look < 5; look++) expect(shown(await open(token))).toBe('start');
    expect(calls).toEqual([]);
    expect(shown(await makeAs(token, anna))).toBe('made');
  });

  it('runs the one script that is named by its hash', async () => {
    const { offer, makeAs } = await place();
    const answer = await makeAs(await offer(), anna);
    const scripts = [...(answer.html ?? '').matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '');
    expect(scripts.map(text => createHash('sha256').update(text).digest('base64'))).toEqual([answer.allows?.script]);
    expect(answer.allows?.formLeadsTo).toBeUndefined();
  });

  it('works once: the answer of Microsoft again, the button again, the link again give nothing', async () => {
    const { offer, open, press, comeBack, microsoft, calls } = await place();
    const token = await offer();
    const answer = microsoft.signIn((await press(token)).location, anna);
    expect(shown(await comeBack(answer))).toBe('made');
    for (const again of [await comeBack(answer), await press(token), await open(token)]) {
      expect([again.status, shown(again)]).toEqual([410, 'not-valid']);
      expect(again.html).not.toContain(inHtml);
    }
    expect(calls).toHaveLength(1);
  });

  it('of two windows that both signed in, one makes it', async () => {
    const { offer, press, comeBack, microsoft, calls } = await place();
    const token = await offer();
    const windows = [await press(token), await press(token)];
    const answers = windows.map(({ location }) => microsoft.signIn(location, anna));
    const came = await Promise.all(answers.map(comeBack));
    expect(came.map(shown).sort()).toEqual(['made', 'not-valid']);
    expect(calls).toHaveLength(1);
  });

  it('is over after 15 minutes, also for who was signing in', async () => {
    const { offer, open, press, comeBack, microsoft, clock, calls } = await place();
    const token = await offer();
    const answer = microsoft.signIn((await press(token)).location, anna);
    clock.skip(minutes(15));
    for (const late of [await open(token), await press(token), await comeBack(answer)]) {
      expect(shown(late)).toBe('not-valid');
    }
    expect(calls).toEqual([]);
  });

  it('is none to a file, and a link to a file makes no secret', async () => {
    const { offer, parts } = await place();
    expect(await beginSignIn(parts, await offer(), downloadKinds)).toMatchObject({ ok: false });
  });

  it.each(['', 'x', 'done', 'A'.repeat(43), "' OR 1=1 --", '<script>alert(1)</script>'])(
    'that nobody made says nothing: %j',
    async token => {
      const { open, press, offer } = await place();
      await offer();
      for (const answer of [await open(token), await press(token)]) {
        expect([answer.status, shown(answer)]).toEqual([410, 'not-valid']);
        expect(answer.html).toContain('lang="nl"');
      }
    },
  );

  it('says before the sign-in not whose it is', async () => {
    const { offer, open } = await place();
    expect((await open(await offer('nl'))).html).toContain('lang="nl"');
    expect(JSON.stringify(await open(await offer('nl')))).not.toMatch(/Anna|aaaaaaaa/);
  });
});

describe('no secret is made', () => {
  it.each([
    ['for somebody else', bram],
    ['for a guest with the same object id', { ...anna, tenantId: 'another-tenant' }],
  ])('%s, and the link still works for whom it was made', async (_, who) => {
    const { offer, press, makeAs, calls, recorded } = await place();
    const token = await offer();
    const refused = await makeAs(token, who);
    expect(shown(refused)).toBe('somebody-else');
    expect(JSON.stringify(refused)).not.toMatch(/Anna|Bram|aaaaaaaa/);
    expect(calls).toEqual([]);
    expect((await recorded()).at(-1)).toMatchObject({ event: 'secret-refused', signedIn: who.objectId });
    expect((await press(token)).location).toContain('prompt=select_account');
    expect(shown(await makeAs(token, anna))).toBe('made');
  });

  it('in another browser, even for the right person', async () => {
    const { offer, press, comeBack, microsoft, forgetCookies, calls } = await place();
    const answer = microsoft.signIn((await press(await offer())).location, anna);
    forgetCookies();
    expect(shown(await comeBack(answer))).toBe('another-browser');
    expect(calls).toEqual([]);
  });

  it('by the form of another site', async () => {
    const { offer, press } = await place();
    const token = await offer();
    expect(shown(await press(token, { 'sec-fetch-site': 'cross-site' }))).toBe('not-valid');
    expect(shown(await press(token, { 'sec-fetch-site': 'same-site' }))).toBe('not-valid');
    expect((await press(token, { 'sec-fetch-site': 'same-origin' })).status).toBe(303);
  });

  it.each([
    ['access_denied', 'cancelled'],
    ['consent_required', 'sign-in-refused'],
  ])('when Microsoft says %s', async (error, code) => {
    const { offer, press, comeBack, calls } = await place();
    const state = new URL((await press(await offer())).location ?? '').searchParams.get('state') ?? '';
    const answer = await comeBack({ state, error, error_description: 'secret words' });
    expect([shown(answer), JSON.stringify(answer)]).toEqual([code, expect.not.stringContaining('secret words')]);
    expect(calls).toEqual([]);
  });

  it('when Microsoft does not hold to the sign-in, or cannot be reached', async () => {
    const { offer, press, makeAs, comeBack, microsoft, calls } = await place();
    const token = await offer();
    microsoft.state.refuses = 'AADSTS65001';
    const refused = await makeAs(token, anna);
    expect([shown(refused), refused.html]).toEqual(['sign-in-refused', expect.stringContaining('AADSTS65001')]);
    microsoft.state.refuses = '';
    const answer = microsoft.signIn((await press(token)).location, anna);
    microsoft.state.reachable = false;
    expect(shown(await comeBack(answer))).toBe('microsoft-unreachable');
    expect(shown(await press(token))).toBe('microsoft-unreachable');
    expect(calls).toEqual([]);
  });

  it('without a role of the policy, or when nobody can tell', async () => {
    const { offer, makeAs, groups, calls } = await place();
    const token = await offer();
    groups.of = async () => [];
    expect(shown(await makeAs(token, anna))).toBe('not-allowed');
    groups.of = async () => Promise.reject(new Problem('rights-unreadable', 'reading groups'));
    expect(shown(await makeAs(token, anna))).toBe('rights-unreadable');
    expect(calls).toEqual([]);
  });

  it.each([...makingRefusals.map(reason => [reason, reason] as [string, string]), ['something-new', 'refused']])(
    'when its maker says %s; the link may be used again',
    async (reason, code) => {
      const { offer, makeAs, maker, good, recorded } = await place();
      const token = await offer();
      maker.make = async () => ({ ok: false, reason });
      const answer = await makeAs(token, anna);
      expect([shown(answer), answer.status >= 400]).toEqual([code, true]);
      expect((await recorded()).at(-1)).toMatchObject({ event: 'secret-refused', reason });
      maker.make = async () => good;
      expect(shown(await makeAs(token, anna))).toBe('made');
    },
  );

  it('when its maker fails; that is nobody`s last try either', async () => {
    const { offer, makeAs, maker, good } = await place();
    const token = await offer();
    maker.make = () => Promise.reject(new Error('a fault'));
    await expect(makeAs(token, anna)).rejects.toThrow('a fault');
    maker.make = async () => good;
    expect(shown(await makeAs(token, anna))).toBe('made');
  });
});

it('the secret and the token stand in no line of the log, no row and no entry', async () => {
  const { offer, makeAs, log, rows, microsoft } = await place();
  const token = await offer();
  microsoft.state.refuses = 'AADSTS50105';
  await makeAs(token, anna);
  microsoft.state.refuses = '';
  expect(field((await makeAs(token, anna)).html)).toBe(inHtml);
  const kept = `${log.lines.join('\n')}${await rows()}`;
  expect(kept).toContain('secret-asked');
  expect(kept).not.toContain('canary');
  expect(kept).not.toContain(token);
});

it.each(languages)('every page has words in %s', language => {
  const { refusals, start, made } = texts[language];
  const all = [start, made, ...Object.values(refusals).map(words => words('AADSTS1'))];
  for (const { title, lines } of all) expect([title, ...lines].every(line => line.trim().length > 5)).toBe(true);
  expect(new Set(all.map(({ title }) => title)).size).toBeGreaterThanOrEqual(all.length - 1);
});
