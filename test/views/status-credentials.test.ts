import { credentialFacts } from '../../src/views/status/credentials.js';

const now = new Date('2026-03-01T09:30:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();
const app = (...secrets: readonly (readonly [hint: string, days: number])[]) => ({
  ok: true as const,
  value: {
    displayName: 'Jamf Conditional Access',
    keyCredentials: [],
    passwordCredentials: secrets.map(([hint, days]) => ({ hint, endDateTime: inDays(days) })),
  },
});
const refused = { ok: false, why: 'refused', facts: { status: 403, permission: 'Application.Read.All' } } as const;

describe('what the card says of a credential', () => {
  it.each([
    ['a certificate with time left', { kind: 'certificate', notAfter: inDays(90) }, 'good', 90],
    ['one that ends soon', { kind: 'certificate', notAfter: inDays(12) }, 'soon', 12],
    ['one that has ended', { kind: 'certificate', notAfter: inDays(-3) }, 'ended', -3],
    ['what renews itself', { kind: 'federated' }, 'renews', 0],
    [
      'a secret that Entra does not list',
      { kind: 'secret', listed: app(['xyz', 20]), startsWith: 'abc' },
      'not-listed',
      0,
    ],
    ['a secret that could not be read', { kind: 'secret', listed: refused, startsWith: 'abc' }, 'not-read', 0],
  ] as const)('%s', (_what, look, state, days) => {
    const [line] = credentialFacts([{ app: 'reader', ...look }], undefined, now);
    expect(line).toMatchObject({ of: 'reader', state, days });
  });

  it('names each by its holder, and nothing by which a secret could be known', () => {
    const own = (['reader', 'writer', 'bot'] as const).map(
      of => ({ app: of, kind: 'secret', listed: app(['abc', 90]), startsWith: 'abc' }) as const,
    );
    const facts = credentialFacts(own, app(['xyz', 20]), now);
    expect(facts.map(({ of }) => of)).toEqual(['reader', 'writer', 'bot', 'manual']);
    expect(JSON.stringify(facts)).not.toMatch(/abc|xyz|hint/);
  });

  it("of the connection's app: which secret Jamf uses cannot be read, so the first to end counts", () => {
    expect(credentialFacts([], app(['abc', 200], ['xyz', 20], ['old', -5]), now)).toEqual([
      { of: 'manual', state: 'soon', days: 20, endsAt: inDays(20) },
    ]);
    expect(credentialFacts([], refused, now)).toMatchObject([{ of: 'manual', state: 'not-read' }]);
    expect(credentialFacts([], { ok: true, value: undefined }, now)).toMatchObject([{ state: 'not-listed' }]);
    expect(credentialFacts([], undefined, now)).toEqual([]);
  });
});
