import type { Sent } from '../../src/parts.js';
import { testDatabase } from '../support/database.js';
import { anna, type Desk, openDesk, wordsOf } from './turn.js';

type Card = { readonly card: string; readonly data: { readonly url: string } };

/** A desk whose Teams takes what is sent, or does not. */
async function desk(sent: Sent = { ok: true }, settings: object = { publicUrl: 'https://bot.contoso.example' }) {
  const posted: { who: unknown; card: Card; language: string }[] = [];
  const teams = {
    sendCard: async (who: unknown, card: Card, language: string) => {
      posted.push({ who, card, language });
      return sent;
    },
  };
  const database = await testDatabase();
  const opened: Desk = openDesk(database, { settings, parts: { teams, pageSignIn: {} } });
  return { ...opened, posted, links: () => database.kysely.selectFrom('download').selectAll().execute() };
}

describe('support', () => {
  it.each([
    ['support', 'en', ['support@jamf.com', 'https://www.jamf.com/support/', 'check permissions', 'support bundle']],
    ['support acme', 'en', ['check network acme', 'status acme', 'support bundle acme']],
    ['ondersteuning', 'nl', ['support@jamf.com', 'controleer machtigingen', 'supportbundel']],
    ['wie kan ik bellen?', 'nl', ['Jamf komt eerst']],
  ] as const)('%s says whom to ask first, and what to look at before', async (line, language, wanted) => {
    const { say } = await desk();
    const words = wordsOf(await say(line, { roles: [] }), language);
    for (const word of wanted) expect(words).toContain(word);
    expect(words).toMatch(/: Jamf.*: Microsoft/);
  });

  it('knows no server that is not declared', async () => {
    const { say } = await desk();
    expect((await say('support bundle nowhere')).data).toEqual({ refused: 'unknown-instance' });
  });
});

describe('a link to the bundle', () => {
  it.each(['requester', 'approver', 'auditor', 'operator'] as const)('is for whoever is %s', async role => {
    const { say, posted } = await desk();
    const answer = await say('support bundle acme', { roles: [role], scope: 'personal' });
    expect(answer).toMatchObject({
      once: true,
      data: { download: 'ready' },
      card: {
        card: 'download',
        data: { url: expect.stringMatching(/^https:\/\/bot\.contoso\.example\/download\/[\w-]{43}$/) },
      },
    });
    expect(posted).toEqual([]);
  });

  it('is not for somebody without a role', async () => {
    const { say, links, recorded } = await desk();
    const answer = await say('support bundle', { roles: [], scope: 'personal' });
    expect(answer.data).toEqual({ refused: 'not-allowed' });
    expect(wordsOf(answer)).toContain('Auditors');
    expect([await links(), (await recorded()).map(({ event }) => event)]).toEqual([[], ['request-refused']]);
  });

  it.each(['channel', 'group'] as const)(
    'asked for in a %s, it goes to the 1:1 chat and is not shown here',
    async scope => {
      const { press, posted, links, recorded } = await desk();
      const answer = await press('support', { instance: 'acme', bundle: true }, { scope, language: 'nl' });
      expect(answer.data).toEqual({ download: 'sent' });
      expect(JSON.stringify(answer)).not.toContain('/download/');
      expect(posted).toMatchObject([
        { who: anna, language: 'nl', card: { data: { state: 'ready', instance: 'acme' } } },
      ]);
      const token = posted[0]?.card.data.url.split('/').at(-1) ?? '';
      expect(JSON.stringify([await links(), await recorded()])).not.toContain(token);
      expect(await recorded()).toMatchObject([{ event: 'download-offered', facts: { kind: 'support-bundle' } }]);
    },
  );

  it.each([
    [{ ok: false, status: 403 }, 'no-chat', 'Apps in Teams'],
    [{ ok: false, status: 502 }, 'not-sent', 'Try again'],
    [{ ok: false }, 'not-sent', 'Try again'],
  ] as const)('that does not arrive is none: %j', async (sent, state, words) => {
    const { say, links, recorded } = await desk(sent);
    const answer = await say('support bundle');
    expect(answer.data).toEqual({ download: state });
    expect(wordsOf(answer)).toContain(words);
    expect(await links()).toEqual([]);
    expect((await recorded()).at(-1)).toMatchObject({ event: 'download-refused', facts: { reason: 'not-delivered' } });
  });

  it('is not made where no browser could reach the bot', async () => {
    const { say, links } = await desk({ ok: true }, {});
    const answer = await say('support bundle', { scope: 'personal' });
    expect(answer.data).toEqual({ download: 'no-address' });
    expect(wordsOf(answer)).toContain('PUBLIC_URL');
    expect(await links()).toEqual([]);
  });
});
