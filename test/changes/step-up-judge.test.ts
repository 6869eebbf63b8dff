import { judgeProof } from '../../src/changes/step-up/judge.js';

const now = new Date('2026-03-01T10:00:00Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const bram = { tenantId: 'tenant-1', objectId: 'object-bram', name: 'Bram' };
const asked = {
  person: bram,
  proposal: 'proposal-12',
  decision: 'approve' as const,
  language: 'en' as const,
  askedAt: after(-100),
  expiresAt: after(200),
};
const proof = { identity: bram, authenticatedAt: after(-10), contexts: ['c1'] };
const judged = (more: object, otherwise: object = {}) => {
  const verdict = judgeProof({ proof: { ...proof, ...more }, asked, context: 'c1', now, ...otherwise });
  return verdict.ok ? 'ok' : verdict.reason;
};

it.each([
  ['just now, by the person who pressed', {}, 'ok'],
  ['ids in other letters', { identity: { tenantId: 'TENANT-1', objectId: 'OBJECT-BRAM' } }, 'ok'],
  ['more contexts than the one asked for', { contexts: ['c7', 'c1'] }, 'ok'],
  ['another object id', { identity: { ...bram, objectId: 'object-eva' } }, 'somebody-else'],
  ['no object id', { identity: { ...bram, objectId: '' } }, 'somebody-else'],
  ['another tenant', { identity: { ...bram, tenantId: 'tenant-2' } }, 'somebody-else'],
  ['no context', { contexts: [] }, 'context-missing'],
  ['a context that begins alike', { contexts: ['c10', 'C1'] }, 'context-missing'],
  ['a minute ahead', { authenticatedAt: after(60) }, 'ok'],
  ['more than a minute ahead', { authenticatedAt: after(61) }, 'signed-in-in-the-future'],
  ['a minute before the press', { authenticatedAt: after(-160) }, 'ok'],
  ['well before the press', { authenticatedAt: after(-161) }, 'signed-in-before-the-vote'],
  ['more than five minutes ago', { authenticatedAt: after(-301) }, 'signed-in-too-long-ago'],
  ['no time at all', { authenticatedAt: new Date('nonsense') }, 'signed-in-in-the-future'],
])('a sign-in %s', (_name, more, verdict) => {
  expect(judged(more)).toBe(verdict);
});

it('five minutes are five minutes, also where the press is older than it can be', () => {
  const older = { ...asked, askedAt: after(-400) };
  expect(judged({ authenticatedAt: after(-300) }, { asked: older })).toBe('ok');
  expect(judged({ authenticatedAt: after(-300.001) }, { asked: older })).toBe('signed-in-too-long-ago');
});

it('what has run out while Microsoft answered is not used', () => {
  expect(judged({}, { asked: { ...asked, expiresAt: now } })).toBe('expired');
});

it('where no context is configured, nothing satisfies it', () => {
  expect(judged({ contexts: ['', 'undefined', 'c1'] }, { context: undefined })).toBe('context-missing');
  expect(judged({ contexts: [''] }, { context: '' })).toBe('context-missing');
});
