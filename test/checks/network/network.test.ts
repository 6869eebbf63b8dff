import { explained } from '../../../src/checks/check.js';
import type { CheckName } from '../../../src/checks/finding.js';
import { networkChecks } from '../../../src/checks/network/index.js';
import { checkTexts, findingWords } from '../../../src/checks/text.js';
import type { Probed, Snapshot } from '../../../src/snapshot/snapshot.js';
import { snapshot, value } from '../../support/snapshot.js';

const later = (days: number) => new Date(Date.parse(snapshot().takenAt) + days * 86_400_000).toISOString();
const certificate = (facts: Partial<NonNullable<Probed['certificate']>> = {}) => ({
  certificate: {
    subject: 'service.example',
    issuer: 'Some CA',
    notAfter: later(60),
    root: 'public' as const,
    ...facts,
  },
});

const probed = (facts: Partial<Probed> = {}): Probed => ({
  host: 'service.example',
  port: 443,
  purpose: 'graph',
  from: ['bot'],
  private: false,
  outcome: 'ok',
  stages: [
    { stage: 'dns', outcome: 'ok', ms: 2 },
    { stage: 'tcp', outcome: 'ok', ms: 40 },
  ],
  addresses: ['192.31.196.7'],
  ...certificate(),
  ...facts,
});

const found = (check: CheckName, world: Snapshot) =>
  explained(
    networkChecks.filter(({ name }) => name === check),
    world,
  )[0];
const said = (check: CheckName, world: Snapshot) => {
  const one = found(check, world);
  return `${one?.outcome} ${one?.code}`;
};
const around = (...probes: readonly Probed[]) => snapshot({ network: value(probes) });
const jamf = (facts: Partial<Probed>, hosting: Snapshot['jamf']['hosting'] = 'jamf-cloud') =>
  snapshot({ jamf: { ...snapshot().jamf, hosting, network: value(probed({ purpose: 'jamf', ...facts })) } });

describe('what the bot itself needs', () => {
  it.each<[string, Partial<Probed>, string]>([
    ['reached', {}, 'pass ok'],
    ['refused', { outcome: 'refused' }, 'fail refused'],
    ['not resolved', { outcome: 'dns-failed' }, 'fail dns-failed'],
    ['led inside', { outcome: 'inside-address' }, 'fail inside-address'],
    ['silent', { outcome: 'timed-out' }, 'fail timed-out'],
    ['under the certificate of nobody we trust', { outcome: 'tls-untrusted' }, 'fail tls-intercepted'],
    ['under a root that was added here', certificate({ root: 'added' }), 'warn tls-opened'],
    ['under a chain that tells nothing', certificate({ root: 'unknown' }), 'pass ok'],
    ['about to renew its certificate', certificate({ notAfter: later(3) }), 'pass ok'],
    ['not tried', { outcome: 'not-tried', stages: [] }, 'error not-tried'],
  ])('%s', (_, facts, expected) => expect(said('network-graph', around(probed(facts)))).toBe(expected));

  it('is judged by the probes of its own purpose', () => {
    const world = around(probed({ purpose: 'sign-in', outcome: 'refused' }), probed());
    expect([said('network-sign-in', world), said('network-graph', world)]).toEqual(['fail refused', 'pass ok']);
  });

  it('is reached by one of Teams’ hosts, but has to reach every vault', () => {
    const both = (purpose: Probed['purpose']) => around(probed({ purpose }), probed({ purpose, outcome: 'refused' }));
    expect(said('network-teams', both('teams'))).toBe('pass ok');
    expect(said('network-key-vault', both('key-vault'))).toBe('fail refused');
  });

  it('says by its facts what was tried, and how long it took', () => {
    expect(found('network-graph', around(probed()))?.facts).toEqual({
      host: 'service.example',
      place: 'service.example:443',
      stage: 'tcp',
      ms: 42,
      address: '192.31.196.7',
      issuer: 'Some CA',
      until: later(60).slice(0, 10),
      days: 60,
    });
  });
});

describe('what others need from elsewhere', () => {
  it.each<[CheckName, Probed['purpose']]>([
    ['network-intune', 'intune'],
    ['network-apple-push', 'apple-push'],
  ])('%s never fails from here', (check, purpose) => {
    expect(said(check, around(probed({ purpose, outcome: 'refused' })))).toBe('warn refused');
    expect(said(check, around(probed({ purpose, outcome: 'tls-untrusted' })))).toBe('warn tls-intercepted');
    expect(said(check, around(probed({ purpose })))).toBe('pass ok');
  });

  it('is Apple’s by either port, and one that was not tried leaves it open', () => {
    const ports = (first: Probed['outcome'], second: Probed['outcome']) =>
      around(
        probed({ purpose: 'apple-push', outcome: first }),
        probed({ purpose: 'apple-push', port: 2197, outcome: second }),
      );
    expect(said('network-apple-push', ports('refused', 'ok'))).toBe('pass ok');
    expect(said('network-apple-push', ports('refused', 'not-tried'))).toBe('error not-tried');
    expect(said('network-apple-push', ports('timed-out', 'refused'))).toBe('warn timed-out');
  });

  it('is said, not tested, where it cannot be seen or is over', () => {
    expect(networkChecks.filter(({ reads }) => reads.length === 0).map(({ name }) => said(name, snapshot()))).toEqual([
      'skipped not-from-here',
      'skipped retired',
      'skipped retired',
    ]);
    const old = ['network-old-push-ports', 'network-azure-ad-graph'] as const;
    expect(old.map(check => found(check, snapshot())?.facts['since'])).toEqual(['2021-03-31', '2025-07-01']);
    expect(old.map(check => found(check, snapshot())?.fix?.source?.startsWith('https://'))).toEqual([true, true]);
  });

  it('is left out where nothing is published or used', () => {
    expect(said('network-intune', around())).toBe('skipped not-published');
    expect(said('network-key-vault', around())).toBe('skipped not-used');
  });
});

describe('Jamf Pro', () => {
  it.each<[string, Snapshot, string]>([
    ['reached', jamf({}), 'pass ok'],
    ['refused', jamf({ outcome: 'refused' }), 'fail refused'],
    ['in Jamf Cloud, untrusted', jamf({ outcome: 'tls-untrusted' }), 'fail tls-intercepted'],
    ['an own server, untrusted', jamf({ outcome: 'tls-untrusted' }, 'own-server'), 'fail tls-untrusted'],
    ['wherever, untrusted', jamf({ outcome: 'tls-untrusted' }, 'unknown'), 'fail tls-untrusted'],
    ['in Jamf Cloud, with an added root', jamf(certificate({ root: 'added' })), 'warn tls-opened'],
    ['an own server, with an added root', jamf(certificate({ root: 'added' }), 'own-server'), 'pass ok'],
    ['whose certificate ends in 13 days', jamf(certificate({ notAfter: later(13) })), 'warn certificate-ending'],
    ['whose certificate ends in 14 days', jamf(certificate({ notAfter: later(14) })), 'pass ok'],
    ['not tried', jamf({ outcome: 'not-tried' }), 'error not-tried'],
  ])('%s', (_, world, expected) => expect(said('network-jamf', world)).toBe(expected));

  it('is shown with its brackets where it is an address of IPv6', () => {
    expect(found('network-jamf', jamf({ host: '2600::1', port: 8443 }))?.facts['place']).toBe('[2600::1]:8443');
  });

  it('has a certificate that its own people renew, and a way that the network’s people open', () => {
    expect(found('network-jamf', jamf(certificate({ notAfter: later(1) })))?.fix?.who).toBe('jamf-administrator');
    expect(found('network-jamf', jamf({ outcome: 'refused' }))?.fix?.who).toBe('network-team');
  });
});

describe('words', () => {
  const outcomes: readonly Probed['outcome'][] = [
    'ok',
    'not-tried',
    'timed-out',
    'dns-failed',
    'inside-address',
    'refused',
    'no-route',
    'closed',
    'tls-failed',
    'tls-untrusted',
    'tls-expired',
    'tls-wrong-name',
    'not-http',
  ];
  const purposes = ['sign-in', 'graph', 'intune', 'bot-framework', 'teams', 'key-vault', 'apple-push'] as const;
  const worlds = [
    ...outcomes.flatMap(outcome => [
      around(...purposes.map(purpose => probed({ purpose, outcome }))),
      jamf({ outcome }, 'jamf-cloud'),
      jamf({ outcome }, 'own-server'),
    ]),
    around(...purposes.map(purpose => probed({ purpose, ...certificate({ root: 'added' }) }))),
    jamf(certificate({ root: 'added' })),
    jamf(certificate({ notAfter: later(2) })),
    around(),
  ];
  const all = worlds.flatMap(world => explained(networkChecks, world));

  it('say everything that the checks find, in both languages, with nothing left open', () => {
    expect(new Set(all.map(({ code }) => code)).size).toBeGreaterThan(17);
    for (const one of all) {
      for (const language of ['en', 'nl'] as const) {
        const { cause, fix = '' } = findingWords(one, language);
        expect(Object.keys(checkTexts[language][one.check].codes)).toContain(one.code);
        expect(`${cause} ${fix}`).not.toMatch(/undefined|\(at \)|\(bij \)/);
      }
    }
  });

  it('say of what was probed that this is the view from where the bot runs', () => {
    const reached = all.filter(({ code }) => ['ok', 'refused', 'timed-out', 'dns-failed', 'closed'].includes(code));
    for (const one of reached) {
      expect(findingWords(one, 'en').cause).toContain('from where the bot runs');
      expect(findingWords(one, 'nl').cause).toContain('vanaf de plek waar de bot draait');
    }
  });
});
