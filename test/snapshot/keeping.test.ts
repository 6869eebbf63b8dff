import { createKeeping } from '../../src/snapshot/keeping.js';

const clock = { now: () => new Date('2026-11-21T12:00:00Z') };

/** A world whose answers come when the test says so; each tells how many readings had begun by then. */
function world() {
  const open: { answer: (value: number) => void; fail: (error: Error) => void }[] = [];
  let begun = 0;
  const settled = () => new Promise(resolve => setImmediate(resolve));
  return {
    begun: () => begun,
    read: () =>
      new Promise<number>((answer, fail) => {
        begun += 1;
        open.push({ answer, fail });
      }),
    answer: async () => {
      open.shift()?.answer(begun);
      await settled();
    },
    fail: async () => {
      open.shift()?.fail(new Error('no'));
      await settled();
    },
  };
}

describe('whoever insists', () => {
  it('a hundred times at once costs two readings, one after the other', async () => {
    const { read, answer, begun } = world();
    const keeping = createKeeping<number>(clock, 15_000);
    const all = Array.from({ length: 100 }, () => keeping.get('a', read, true));
    expect(begun()).toBe(1);
    await answer();
    expect(begun()).toBe(2);
    await answer();
    const values = (await Promise.all(all)).map(({ value }) => value);
    expect([values[0], new Set(values.slice(1))]).toEqual([1, new Set([2])]);
  });

  it('gets what was read after they asked, also when what was under way fails', async () => {
    const { read, answer, fail } = world();
    const keeping = createKeeping<number>(clock, 15_000);
    const first = keeping.get('a', read, true).catch((error: Error) => error.message);
    const second = keeping.get('a', read, true);
    await fail();
    await answer();
    expect(await first).toBe('no');
    expect((await second).value).toBe(2);
  });

  it('later, or about something else, waits for nobody', async () => {
    const { read, answer, begun } = world();
    const keeping = createKeeping<number>(clock, 15_000);
    void keeping.get('a', read, true);
    void keeping.get('b', read, true);
    expect(begun()).toBe(2);
    await answer();
    await answer();
    void keeping.get('a', read, true);
    expect(begun()).toBe(3);
  });

  it('shares it with those who do not', async () => {
    const { read, answer, begun } = world();
    const keeping = createKeeping<number>(clock, 15_000);
    const insisting = keeping.get('a', read, true);
    const looking = keeping.get('a', read);
    await answer();
    expect([(await insisting).value, (await looking).value, begun()]).toEqual([1, 1, 1]);
  });
});
