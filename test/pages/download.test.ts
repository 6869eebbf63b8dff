import { minutes } from '../../src/clock.js';
import { page } from '../../src/pages/download/page.js';
import { texts } from '../../src/pages/download/text.js';
import { Unreachable } from '../../src/problem.js';
import { testDatabase } from '../support/database.js';
import { anna, bram, fetchingPlace, shown, textFile } from './support/fetching.js';

const place = async () => fetchingPlace(await testDatabase());
const stateIn = (location: string | undefined) => new URL(location ?? '').searchParams.get('state') ?? '';

describe('a link to a file', () => {
  it('leads to Microsoft and back, and gives the file to whom it was made for', async () => {
    const { offer, open, comeBack, microsoft, made, recorded } = await place();
    const gone = await open(await offer());
    expect(gone).toMatchObject({ status: 302, location: expect.stringContaining('login.microsoftonline.com') });
    expect(gone.location).not.toContain('prompt');
    expect(await shown(await comeBack(microsoft.signIn(gone.location, anna)))).toBe('the file');
    expect(made).toMatchObject([{ about: { instance: 'acme' }, reader: { person: anna, language: 'en' } }]);
    expect((await recorded()).map(({ event }) => event)).toEqual(['download-offered', 'download-fetched']);
  });

  it('works once: a second fetch, and the answer of Microsoft again, give nothing', async () => {
    const { offer, open, comeBack, microsoft, made } = await place();
    const token = await offer();
    const answer = microsoft.signIn((await open(token)).location, anna);
    expect(await shown(await comeBack(answer))).toBe('the file');
    expect(await shown(await comeBack(answer))).toBe('not-valid');
    expect(await shown(await open(token))).toBe('not-valid');
    expect(made).toHaveLength(1);
  });

  it('of two windows that both signed in, one gets it', async () => {
    const { offer, open, comeBack, microsoft, made } = await place();
    const token = await offer();
    const windows = [await open(token), await open(token)];
    const answers = windows.map(({ location }) => microsoft.signIn(location, anna));
    const came = await Promise.all(answers.map(comeBack));
    expect((await Promise.all(came.map(shown))).sort()).toEqual(['not-valid', 'the file']);
    expect(made).toHaveLength(1);
  });

  it('is over after 15 minutes, also for who was signing in', async () => {
    const { offer, open, comeBack, microsoft, clock, made } = await place();
    const token = await offer();
    const answer = microsoft.signIn((await open(token)).location, anna);
    clock.skip(minutes(15));
    expect(await shown(await open(token))).toBe('not-valid');
    expect(await shown(await comeBack(answer))).toBe('not-valid');
    expect(made).toEqual([]);
  });

  it.each([
    '',
    'x',
    'done',
    '../x',
    'A'.repeat(43),
    'A'.repeat(44),
    "' OR 1=1 --",
    '<script>alert(1)</script>',
    '\u0000',
  ])('that nobody made says nothing: %j', async token => {
    const { open, offer } = await place();
    await offer();
    const answer = await open(token);
    expect([answer.status, await shown(answer)]).toEqual([410, 'not-valid']);
    expect(answer.html).toContain('lang="nl"');
    expect(answer.html).not.toContain('script');
  });

  it('speaks the language of who asked, and never says who that is', async () => {
    const { offer, open, fetchAs } = await place();
    const token = await offer({ language: 'nl' });
    const refused = await fetchAs(token, bram);
    await fetchAs(token, anna);
    for (const answer of [refused, await open(token)]) {
      expect(answer).toMatchObject({ html: expect.stringContaining('lang="nl"') });
      expect(JSON.stringify(answer)).not.toMatch(/Anna|Bram|aaaaaaaa/);
    }
  });
});

describe('a link is not used up', () => {
  it.each([
    ['by somebody else', bram, 'somebody-else'],
    [
      'by a guest, whose own organisation has the same object id',
      { ...anna, tenantId: 'another-tenant' },
      'somebody-else',
    ],
  ])('%s', async (_, who, page) => {
    const { offer, open, fetchAs, made, recorded } = await place();
    const token = await offer();
    expect(await shown(await fetchAs(token, who))).toBe(page);
    expect(made).toEqual([]);
    expect((await recorded()).at(-1)).toMatchObject({
      event: 'download-refused',
      reason: page,
      signedIn: who.objectId,
    });
    expect((await open(token)).location).toContain('prompt=select_account');
    expect(await shown(await fetchAs(token, anna))).toBe('the file');
  });

  it.each([
    ['foreign-tenant', 'somebody-else'],
    ['AADSTS50105', 'sign-in-refused'],
    ['<b>not a code</b>', 'sign-in-refused'],
  ])('when the sign-in does not hold: %s', async (code, page) => {
    const { offer, fetchAs, microsoft } = await place();
    const token = await offer();
    microsoft.state.refuses = code;
    const answer = await fetchAs(token, anna);
    expect([await shown(answer), JSON.stringify(answer)]).toEqual([page, expect.not.stringContaining('<b>')]);
    microsoft.state.refuses = '';
    expect(await shown(await fetchAs(token, anna))).toBe('the file');
  });

  it.each([
    ['access_denied', 'cancelled'],
    ['server_error', 'sign-in-refused'],
  ])('when Microsoft says %s', async (error, page) => {
    const { offer, open, comeBack, fetchAs } = await place();
    const token = await offer();
    const state = stateIn((await open(token)).location);
    const answer = await comeBack({ state, error, error_description: 'secret words' });
    expect([await shown(answer), JSON.stringify(answer)]).toEqual([page, expect.not.stringContaining('secret words')]);
    expect(await shown(await fetchAs(token, anna))).toBe('the file');
  });

  it('when Microsoft cannot be reached, before or after', async () => {
    const { offer, open, comeBack, fetchAs, microsoft } = await place();
    const token = await offer();
    microsoft.state.reachable = false;
    expect(await shown(await open(token))).toBe('microsoft-unreachable');
    microsoft.state.reachable = true;
    const answer = microsoft.signIn((await open(token)).location, anna);
    microsoft.state.reachable = false;
    expect(await comeBack(answer)).toMatchObject({ status: 503 });
    microsoft.state.reachable = true;
    expect(await shown(await fetchAs(token, anna))).toBe('the file');
  });

  it('by a role that is gone, or groups that cannot be read', async () => {
    const { offer, fetchAs, groups, made } = await place();
    const token = await offer();
    const before = groups.of;
    groups.of = async () => [];
    expect(await shown(await fetchAs(token, anna))).toBe('not-allowed');
    groups.of = async () => {
      throw new Unreachable('reading group memberships');
    };
    expect(await shown(await fetchAs(token, anna))).toBe('rights-unreadable');
    expect(made).toEqual([]);
    groups.of = before;
    expect(await shown(await fetchAs(token, anna))).toBe('the file');
  });

  it('by the browser of somebody who was only sent the address of Microsoft`s page', async () => {
    const { offer, open, comeBack, microsoft, forgetCookies, made } = await place();
    const answer = microsoft.signIn((await open(await offer())).location, anna);
    forgetCookies();
    expect(await shown(await comeBack(answer))).toBe('another-browser');
    expect(made).toEqual([]);
  });
});

describe('a file that is not made', () => {
  it.each(['secret-found', 'not-read', 'nothing-to-give'] as const)(
    'says why, and the link is used: %s',
    async notMade => {
      const { offer, open, fetchAs, maker, recorded } = await place();
      const token = await offer();
      maker.file = async () => ({ notMade });
      expect(await shown(await fetchAs(token, anna))).toBe(notMade);
      expect((await recorded()).at(-1)).toMatchObject({ event: 'download-refused', reason: notMade });
      expect(await shown(await open(token))).toBe('not-valid');
    },
  );

  it('by surprise is thrown on, and the link is used', async () => {
    const { offer, open, fetchAs, maker } = await place();
    const token = await offer();
    maker.file = async () => {
      throw new Error('nobody thought of this');
    };
    await expect(fetchAs(token, anna)).rejects.toThrow('nobody thought of this');
    maker.file = async () => textFile('the file');
    expect(await shown(await open(token))).toBe('not-valid');
  });
});

it('every page says what to do, in both languages', () => {
  for (const language of ['en', 'nl'] as const) {
    for (const code of Object.keys(texts.en) as (keyof typeof texts.en)[]) {
      const { title, lines } = texts[language][code]('AADSTS1');
      expect([title, ...lines].join(' ').length).toBeGreaterThan(40);
      expect(page({ code, language }).html).toContain(`<main id="${code}" class="bad">`);
    }
  }
});
