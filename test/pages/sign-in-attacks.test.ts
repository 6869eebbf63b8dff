import { minutes, seconds } from '../../src/clock.js';
import type { Query } from '../../src/pages/html.js';
import { createSignInPages } from '../../src/pages/sign-in/index.js';
import { testDatabase } from '../support/database.js';
import { bram, browser, eva, shown, votingPlace } from './support/voting.js';

const open = async (settings = {}) => votingPlace(await testDatabase(), settings);

describe('what an attacker might try', () => {
  it('a link that was passed on: somebody else signs in, and nothing is counted', async () => {
    const { press, pages, microsoft, votes, recorded } = await open();
    const window = browser(pages);
    const nonce = await press();
    const back = await window.comeBack(microsoft.signIn((await window.open(nonce)).location, eva));
    expect(shown(back)).toBe('somebody-else');
    expect(back.html).not.toContain('Bram');
    expect(votes).toEqual([]);
    expect((await recorded()).at(-1)).toEqual({
      event: 'step-up-failed',
      change: 'change-12',
      facts: { reason: 'somebody-else', decision: 'approve', signedIn: 'object-eva' },
    });
    // And the link is spent: whoever has it cannot try again.
    expect(shown(await window.open(nonce))).toBe('used');
  });

  it('the same object id in another tenant is somebody else', async () => {
    const { press, pages, microsoft, votes } = await open();
    const window = browser(pages);
    const elsewhere = { ...bram, tenantId: 'tenant-2' };
    const back = await window.comeBack(microsoft.signIn((await window.open(await press())).location, elsewhere));
    expect(shown(back)).toBe('somebody-else');
    expect(votes).toEqual([]);
  });

  it("Microsoft's page sent to the voter by somebody who holds the link: the voter's browser never began it", async () => {
    const { press, pages, microsoft, votes, recorded } = await open();
    const gone = await browser(pages).open(await press());
    const back = await browser(pages).comeBack(microsoft.signIn(gone.location, bram));
    expect(shown(back)).toBe('another-browser');
    expect(votes).toEqual([]);
    expect((await recorded()).at(-1)).toMatchObject({ event: 'step-up-failed', facts: { reason: 'another-browser' } });
  });

  it('a state used a second time opens nothing', async () => {
    const { press, pages, microsoft, votes } = await open();
    const window = browser(pages);
    const gone = await window.open(await press());
    await window.comeBack(microsoft.signIn(gone.location, bram));
    const again = await window.comeBack(microsoft.signIn(gone.location, bram));
    expect(shown(again)).toBe('used');
    expect(again.status).toBe(410);
    expect(votes).toHaveLength(1);
  });

  it('the same answer delivered twice at once is one vote', async () => {
    const { press, pages, microsoft, votes } = await open();
    const window = browser(pages);
    const answer = microsoft.signIn((await window.open(await press())).location, bram);
    const both = await Promise.all([window.comeBack(answer), window.comeBack(answer)]);
    expect(both.map(shown).sort()).toEqual(['approve-counted', 'used']);
    expect(votes).toHaveLength(1);
  });

  it.each(['', 'x'.repeat(43), 'short', `${'x'.repeat(42)}'`, 'x'.repeat(5000)])('a guessed link (%#)', async guess => {
    const { press, pages } = await open();
    await press();
    const answer = await browser(pages).open(guess);
    expect(answer.status).toBe(404);
    expect(answer.location).toBeUndefined();
    expect(shown(answer)).toBe('unknown');
    // Of somebody of whom nothing is known, the browser's language is known.
    expect(answer.html).toContain('<html lang="nl">');
  });

  it.each<Query>([{}, { state: 'x'.repeat(43), code: 'c' }, { code: 'c' }, { state: '%00', code: 'c' }])(
    'a guessed answer (%#)',
    async query => {
      const { press, pages, votes, recorded } = await open();
      await browser(pages).open(await press());
      expect(shown(await browser(pages).comeBack(query))).toBe('unknown');
      expect(votes).toEqual([]);
      // Strangers do not fill the audit.
      expect(await recorded()).toHaveLength(1);
    },
  );

  it('a code from another sign-in of the same person does not fit', async () => {
    const { press, pages, microsoft, votes } = await open();
    const window = browser(pages);
    const first = await window.open(await press());
    const second = await window.open(await press({ proposal: 'proposal-13' }));
    const { code = '' } = microsoft.signIn(first.location, bram);
    const { state = '' } = microsoft.signIn(second.location, bram);
    const back = await window.comeBack({ code, state });
    expect(shown(back)).toBe('sign-in-refused');
    expect(back.html).toContain('AADSTS501481');
    expect(votes).toEqual([]);
  });

  it('a sign-in for one vote counts for that one and no other', async () => {
    const { press, pages, microsoft, votes } = await open();
    const window = browser(pages);
    const twelve = await window.open(await press());
    const thirteen = await window.open(await press({ proposal: 'proposal-13', decision: 'reject', reason: 'no need' }));
    await window.comeBack(microsoft.signIn(thirteen.location, bram));
    await window.comeBack(microsoft.signIn(twelve.location, bram));
    expect(votes).toMatchObject([
      { proposal: 'proposal-13', decision: 'reject' },
      { proposal: 'proposal-12', decision: 'approve' },
    ]);
  });

  it("a page's own words never come from the address", async () => {
    const { press, pages, recorded } = await open();
    const window = browser(pages);
    const gone = await window.open(await press());
    const state = new URL(gone.location ?? '').searchParams.get('state') ?? '';
    const evil = '<script>alert(1)</script> call 555-0100';
    const back = await window.comeBack({ state, error: evil, error_description: evil, code: evil });
    expect(shown(back)).toBe('sign-in-refused');
    expect(back.html).not.toMatch(/script|555/);
    expect(JSON.stringify(await recorded())).not.toContain('555');
  });

  it('a name is shown as text, whatever stands in it', async () => {
    const { press, pages, microsoft } = await open();
    const window = browser(pages);
    const nonce = await press({ person: { ...bram, name: `<img src=x onerror="alert('1')">\u202e & Co` } });
    const back = await window.comeBack(microsoft.signIn((await window.open(nonce)).location, bram));
    expect(back.html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;  &amp; Co');
    expect(back.html).not.toContain('<img');
  });
});

describe('what a sign-in must be', () => {
  const signedInWith = async (more: (now: Date) => object) => {
    const { press, pages, microsoft, votes, clock } = await open();
    const window = browser(pages);
    const gone = await window.open(await press());
    const back = await window.comeBack(microsoft.signIn(gone.location, bram, more(clock.now())));
    return { page: shown(back), html: back.html, votes: votes.length };
  };
  const at = (now: Date, offset: number) => ({ authenticatedAt: new Date(now.getTime() + offset) });

  it('without the authentication context it is not enough', async () => {
    expect(await signedInWith(() => ({ contexts: [] }))).toMatchObject({ page: 'context-missing', votes: 0 });
    const other = await signedInWith(() => ({ contexts: ['c2', 'c10'] }));
    expect(other).toMatchObject({ page: 'context-missing', votes: 0 });
    expect(other.html).toContain('c1');
  });

  it('one from before, which the browser still had, is too old', async () => {
    expect(await signedInWith(now => at(now, -minutes(6)))).toMatchObject({ page: 'signed-in-too-long-ago', votes: 0 });
    expect(await signedInWith(now => at(now, -minutes(2)))).toMatchObject({
      page: 'signed-in-before-the-vote',
      votes: 0,
    });
  });

  it('clocks may differ by a minute, and not by more', async () => {
    expect(await signedInWith(now => at(now, seconds(50)))).toMatchObject({ page: 'approve-counted', votes: 1 });
    expect(await signedInWith(now => at(now, -seconds(50)))).toMatchObject({ page: 'approve-counted', votes: 1 });
    expect(await signedInWith(now => at(now, seconds(61)))).toMatchObject({
      page: 'signed-in-in-the-future',
      votes: 0,
    });
  });

  it('after five minutes neither link nor state is worth anything', async () => {
    const { press, pages, microsoft, votes, clock } = await open();
    const window = browser(pages);
    const nonce = await press();
    const gone = await window.open(nonce);
    clock.skip(minutes(5));
    expect(shown(await window.open(nonce))).toBe('expired');
    expect(shown(await window.comeBack(microsoft.signIn(gone.location, bram)))).toBe('expired');
    expect(votes).toEqual([]);
  });

  it('where nothing is configured there is no such page', async () => {
    const { press, parts, counter } = await open();
    const nonce = await press();
    const bare = createSignInPages({ parts: { ...parts, stepUp: undefined }, vote: counter.answer });
    expect(await bare.start({ n: nonce }, {})).toMatchObject({ status: 404 });
    expect(shown(await bare.done({ state: 's', code: 'c' }, {}))).toBe('not-available');
  });
});

describe('the cookie that knows the browser again', () => {
  it('is held to this host and to https', async () => {
    const { press, pages } = await open();
    const gone = await browser(pages).open(await press());
    expect(gone.headers?.['set-cookie']).toMatch(
      /^__Host-sign-in-[0-9a-f]{16}=[0-9a-f]{64}; Path=\/; Max-Age=300; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  it('works without https on this machine only because there is none', async () => {
    const { press, pages, microsoft } = await open({ publicUrl: 'http://127.0.0.1:3978' });
    const window = browser(pages);
    const gone = await window.open(await press());
    expect(gone.headers?.['set-cookie']).toMatch(/^sign-in-.*SameSite=Lax$/);
    expect(shown(await window.comeBack(microsoft.signIn(gone.location, bram)))).toBe('approve-counted');
  });
});
