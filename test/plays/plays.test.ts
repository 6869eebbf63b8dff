import { verifyChain } from '../../src/audit/store.js';
import { kinds } from '../../src/changes/kinds/index.js';
import { actOut, reasonOf, setStage } from '../support/plays/act-out.js';
import { plays } from '../support/plays/index.js';

test('there is a play for every kind of change', () => {
  expect([...new Set(plays.map(play => play.kind))].sort()).toEqual(kinds.map(kind => kind.name).sort());
});

describe.each(plays.map(play => [play.kind, play] as const))('%s', (_kind, play) => {
  it('goes from a typed line to its end, each step once', async () => {
    const acted = await setStage(play);
    await actOut(play, acted);
    const change = await acted.change();
    expect({ status: change?.status, why: reasonOf(change) }).toMatchObject({ status: 'done' });
    play.expectEnd(await acted.stage.world());

    const { kysely } = acted.room.demo.bot.parts.database;
    const rows = await kysely.selectFrom('audit').select(['event', 'entry']).execute();
    const steps = rows
      .filter(({ event }) => event === 'step-done' || event === 'step-found')
      .map(({ entry }) => String((entry as { facts: { step: string } }).facts.step));
    expect(steps).toEqual([...new Set(steps)]);
    expect(await kysely.selectFrom('change_lock').selectAll().execute()).toEqual([]);
    expect((await verifyChain(kysely)).ok).toBe(true);
  });

  it('has one effect per step when every activity is delivered up to five times, in any order', async () => {
    const acted = await setStage(play);
    await acted.room.control('teams', { act: 'repeat', times: 5, seed: 20_261_128 });
    await actOut(play, acted);
    expect((await acted.change())?.status).toBe('done');
    play.expectEnd(await acted.stage.world());
    const { kysely } = acted.room.demo.bot.parts.database;
    const changes = await kysely.selectFrom('change').select('number').execute();
    expect(changes).toHaveLength(1);
    const rows = await kysely.selectFrom('audit').select(['event', 'entry']).execute();
    const done = rows
      .filter(({ event }) => event === 'step-done' || event === 'step-attested' || event === 'step-did')
      .map(({ event, entry }) => `${event} ${(entry as { facts: { step: string } }).facts.step}`);
    expect(done).toEqual([...new Set(done)]);
  });
});
