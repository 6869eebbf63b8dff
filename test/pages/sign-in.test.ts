import { Problem } from '../../src/problem.js';
import { testDatabase } from '../support/database.js';
import { bram, browser, eva, shown, votingPlace } from './support/voting.js';

const open = async () => votingPlace(await testDatabase());

describe('a vote with a fresh sign-in', () => {
  it('leads to Microsoft and back, and is counted for whoever pressed the button', async () => {
    const { press, pages, microsoft, votes, recorded, clock } = await open();
    const nonce = await press();
    const window = browser(pages);
    const gone = await window.open(nonce);
    expect(gone).toMatchObject({ status: 302, location: expect.stringContaining('login.microsoftonline.com') });
    const back = await window.comeBack(microsoft.signIn(gone.location, bram));
    expect(back.status).toBe(200);
    expect(back.html).toContain('Your approval of CR-12 is counted');
    expect(back.html).toContain('Bram Jansen');
    expect(votes).toEqual([
      { person: bram, proposal: 'proposal-12', decision: 'approve', reason: undefined, authenticatedAt: clock.now() },
    ]);
    // The vote itself is recorded by whoever counts it.
    expect(await recorded()).toEqual([
      { event: 'step-up-opened', change: 'change-12', facts: { decision: 'approve' } },
    ]);
  });

  it('speaks the language of the person who pressed, and carries the reason along', async () => {
    const { press, pages, microsoft, votes } = await open();
    const nonce = await press({ decision: 'reject', reason: ' te riskant ', language: 'nl' });
    const window = browser(pages);
    const back = await window.comeBack(microsoft.signIn((await window.open(nonce)).location, bram));
    expect(back.html).toContain('Je hebt CR-12 afgewezen');
    expect(votes).toMatchObject([{ decision: 'reject', reason: 'te riskant' }]);
  });

  it('knows its voter whatever the case of the ids', async () => {
    const { press, pages, microsoft } = await open();
    const window = browser(pages);
    const nonce = await press({ person: { ...bram, objectId: 'OBJECT-BRAM' } });
    const loud = { tenantId: 'TENANT-1', objectId: 'Object-Bram' };
    const back = await window.comeBack(microsoft.signIn((await window.open(nonce)).location, loud));
    expect(shown(back)).toBe('approve-counted');
  });

  it('keeps neither the link nor the state in a form that opens anything', async () => {
    const { press, pages, parts } = await open();
    const nonce = await press();
    const gone = await browser(pages).open(nonce);
    const state = new URL(gone.location ?? '').searchParams.get('state');
    const stored = JSON.stringify(await parts.database.kysely.selectFrom('step_up').selectAll().execute());
    expect(stored).not.toContain(nonce);
    expect(stored).not.toContain(state);
    expect(JSON.stringify(await parts.database.kysely.selectFrom('audit').selectAll().execute())).not.toContain(nonce);
  });
});

describe('windows', () => {
  it('the link may be opened twice: the last one leads to the vote', async () => {
    const { press, pages, microsoft, votes } = await open();
    const window = browser(pages);
    const nonce = await press();
    const first = await window.open(nonce);
    const second = await window.open(nonce);
    expect(shown(await window.comeBack(microsoft.signIn(first.location, bram)))).toBe('unknown');
    expect(shown(await window.comeBack(microsoft.signIn(second.location, bram)))).toBe('approve-counted');
    expect(votes).toHaveLength(1);
  });

  it('of two presses the newer one counts', async () => {
    const { press, pages, microsoft, votes } = await open();
    const window = browser(pages);
    const older = await press();
    const gone = await window.open(older);
    const newer = await press({ decision: 'reject', reason: 'on second thoughts' });
    expect(shown(await window.open(older))).toBe('expired');
    expect(shown(await window.comeBack(microsoft.signIn(gone.location, bram)))).toBe('expired');
    await window.comeBack(microsoft.signIn((await window.open(newer)).location, bram));
    expect(votes).toMatchObject([{ decision: 'reject' }]);
  });

  it("another person's press, or one for another vote, leaves it alone", async () => {
    const { press, pages } = await open();
    const window = browser(pages);
    const nonce = await press();
    await press({ person: eva });
    await press({ proposal: 'proposal-13' });
    expect(await window.open(nonce)).toMatchObject({ status: 302 });
  });

  it('nobody is sent to sign in for what has been decided meanwhile', async () => {
    const { press, pages, parts } = await open();
    const nonce = await press();
    await parts.database.kysely.updateTable('proposal').set({ status: 'rejected' }).execute();
    const answer = await browser(pages).open(nonce);
    expect(answer.status).toBe(409);
    expect(answer.location).toBeUndefined();
    expect(answer.html).toContain('CR-12 is not waiting for a decision any more');
  });

  it.each([
    ['not-open', { status: 'withdrawn' }, 'It was withdrawn.'],
    ['already-voted', {}, 'You have decided on CR-12 already'],
    ['another-plan', {}, 'The plan of CR-12 has changed'],
    ['act-not-in-policy', {}, 'You do not have the right to decide on this'],
    ['something-new', {}, 'Your vote was not counted'],
  ])('a no of those who count votes is told: %s', async (reason, facts, words) => {
    const { press, pages, microsoft, counter, recorded } = await open();
    counter.answer = async () => ({ ok: false, reason, facts });
    const window = browser(pages);
    const back = await window.comeBack(microsoft.signIn((await window.open(await press())).location, bram));
    expect(back.html).toContain(words);
    expect(back.html).not.toContain('Bram');
    expect(await recorded()).toHaveLength(1);
  });
});

describe('when something does not work', () => {
  it('Microsoft cannot be reached at the start: the link stays good', async () => {
    const { press, pages, microsoft } = await open();
    const window = browser(pages);
    const nonce = await press();
    microsoft.setReachable(false);
    const nowhere = await window.open(nonce);
    expect(nowhere.status).toBe(503);
    expect(nowhere.location).toBeUndefined();
    microsoft.setReachable(true);
    expect(await window.open(nonce)).toMatchObject({ status: 302 });
  });

  it('Microsoft cannot be reached at the end: the link stays good, the state does not', async () => {
    const { press, pages, microsoft, votes, recorded } = await open();
    const window = browser(pages);
    const nonce = await press();
    const answer = microsoft.signIn((await window.open(nonce)).location, bram);
    microsoft.setReachable(false);
    expect(shown(await window.comeBack(answer))).toBe('microsoft-unreachable');
    expect((await recorded()).at(-1)).toMatchObject({ facts: { reason: 'microsoft-unreachable' } });
    microsoft.setReachable(true);
    expect(shown(await window.comeBack(answer))).toBe('unknown');
    await window.comeBack(microsoft.signIn((await window.open(nonce)).location, bram));
    expect(votes).toHaveLength(1);
  });

  it('rights that cannot be read are no rights, and nothing is used up', async () => {
    const { press, pages, microsoft, counter, recorded } = await open();
    const answer = counter.answer;
    counter.answer = async () => {
      throw new Problem('rights-unreadable', 'reading group memberships');
    };
    const window = browser(pages);
    const nonce = await press();
    const back = await window.comeBack(microsoft.signIn((await window.open(nonce)).location, bram));
    expect(back).toMatchObject({ status: 503 });
    expect((await recorded()).at(-1)).toMatchObject({ facts: { reason: 'rights-unreadable' } });
    counter.answer = answer;
    const again = await window.comeBack(microsoft.signIn((await window.open(nonce)).location, bram));
    expect(shown(again)).toBe('approve-counted');
  });

  it('a surprise is thrown on, and the sign-in is not good for a second try', async () => {
    const { press, pages, microsoft, counter } = await open();
    counter.answer = async () => {
      throw new Error('nobody thought of this');
    };
    const window = browser(pages);
    const nonce = await press();
    const answer = microsoft.signIn((await window.open(nonce)).location, bram);
    await expect(window.comeBack(answer)).rejects.toThrow('nobody thought of this');
    expect(shown(await window.comeBack(answer))).toBe('used');
  });

  it.each([
    ['access_denied', 'cancelled', 'You did not finish signing in'],
    ['interaction_required', 'sign-in-refused', 'interaction_required'],
    ['server_error', 'sign-in-refused', 'server_error'],
  ])('Microsoft says %s instead of giving a code', async (error, reason, words) => {
    const { press, pages, votes, recorded } = await open();
    const window = browser(pages);
    const gone = await window.open(await press());
    const state = new URL(gone.location ?? '').searchParams.get('state') ?? '';
    const back = await window.comeBack({ state, error, error_description: 'AADSTS50105: secret words' });
    expect(back.html).toContain(words);
    expect(back.html).not.toContain('secret words');
    expect(votes).toEqual([]);
    expect((await recorded()).at(-1)).toMatchObject({ event: 'step-up-failed', facts: { reason } });
  });
});
