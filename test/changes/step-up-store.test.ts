import { giveBackStepUp, openStepUp, startStepUp, takeStepUp } from '../../src/changes/step-up/store.js';
import { adjustableClock, hours, minutes } from '../../src/clock.js';
import { testDatabase } from '../support/database.js';

const bram = { tenantId: 'Tenant-1', objectId: 'Object-Bram', name: 'Bram\u0000' };
const ask = { person: bram, proposal: 'p', decision: 'reject', reason: ' no\u0000 ', language: 'nl' } as const;

async function place() {
  const database = await testDatabase();
  const clock = adjustableClock({ now: () => new Date('2026-03-01T10:00:00Z') });
  const times = { expires_at: clock.now(), created_at: clock.now() };
  const row = { id: 'p', number: 7, kind: 'unlock', subject: 's', fingerprint: 'f', quorum: 1, status: 'open' };
  await database.kysely
    .insertInto('proposal')
    .values({ ...row, ...times })
    .execute();
  return { database, clock, another: async () => ({ clock, database: await database.another() }) };
}

it('remembers who voted what until it is used, and everything as it was given', async () => {
  const parts = await place();
  const { nonce, expiresAt } = await openStepUp(parts, ask);
  expect(expiresAt).toEqual(new Date('2026-03-01T10:05:00Z'));
  const started = await startStepUp(parts, nonce);
  expect(started).toMatchObject({ ok: true, asked: { decision: 'reject', language: 'nl', reason: 'no\ufffd' } });
  if (!started.ok) throw new Error('it is open');
  const taken = await takeStepUp(parts, started.state);
  expect(taken).toMatchObject({
    ok: true,
    nonce: started.nonce,
    asked: { person: { tenantId: 'tenant-1', objectId: 'object-bram', name: 'Bram\ufffd' }, proposal: 'p' },
  });
});

it('on two replicas one of two takes it', async () => {
  const parts = await place();
  const other = await parts.another();
  const started = await startStepUp(other, (await openStepUp(parts, ask)).nonce);
  if (!started.ok) throw new Error('it is open');
  const taken = await Promise.all([takeStepUp(parts, started.state), takeStepUp(other, started.state)]);
  expect(taken.map(one => (one.ok ? 'taken' : one.reason)).sort()).toEqual(['taken', 'used']);
});

it('every opening has its own state, nonce and verifier, and none of them says the others', async () => {
  const parts = await place();
  const { nonce } = await openStepUp(parts, ask);
  const words = new Set<string>();
  for (let time = 0; time < 3; time += 1) {
    const started = await startStepUp(parts, nonce);
    if (!started.ok) throw new Error('it is open');
    for (const word of [started.state, started.nonce, started.challenge]) words.add(word);
  }
  expect(words.size).toBe(9);
});

it('given back, it may be opened again, but only as long as it lasts', async () => {
  const parts = await place();
  const { nonce } = await openStepUp(parts, ask);
  const started = await startStepUp(parts, nonce);
  const taken = started.ok ? await takeStepUp(parts, started.state) : undefined;
  if (!taken?.ok) throw new Error('it is open');
  expect(await startStepUp(parts, nonce)).toMatchObject({ ok: false, reason: 'used' });
  await giveBackStepUp(parts, taken);
  expect(await takeStepUp(parts, taken.state)).toEqual({ ok: false, reason: 'unknown' });
  expect(await startStepUp(parts, nonce)).toMatchObject({ ok: true });
  parts.clock.skip(minutes(5));
  expect(await startStepUp(parts, nonce)).toMatchObject({ ok: false, reason: 'expired', asked: { language: 'nl' } });
});

it('what has long run out is thrown away', async () => {
  const parts = await place();
  const { nonce } = await openStepUp(parts, ask);
  parts.clock.skip(hours(1) + minutes(6));
  await openStepUp(parts, { ...ask, person: { ...bram, objectId: 'somebody' } });
  expect(await startStepUp(parts, nonce)).toEqual({ ok: false, reason: 'unknown' });
});

it('a vote on nothing is a fault, and leaves nothing behind', async () => {
  const parts = await place();
  await expect(openStepUp(parts, { ...ask, proposal: 'none' })).rejects.toThrow();
  expect(await parts.database.kysely.selectFrom('step_up').selectAll().execute()).toEqual([]);
  expect(await parts.database.kysely.selectFrom('audit').selectAll().execute()).toEqual([]);
});

it('the record names what it is about, also where that is no change', async () => {
  const parts = await place();
  await openStepUp(parts, ask);
  const [entry] = await parts.database.kysely.selectFrom('audit').selectAll().execute();
  expect(entry).toMatchObject({ event: 'step-up-opened', entry: { change: { id: 'p', number: 7 } } });
});

it('a state outlives its five minutes no more than the link does', async () => {
  const parts = await place();
  const started = await startStepUp(parts, (await openStepUp(parts, ask)).nonce);
  if (!started.ok) throw new Error('it is open');
  parts.clock.skip(minutes(5));
  expect(await takeStepUp(parts, started.state)).toMatchObject({ ok: false, reason: 'expired' });
});
