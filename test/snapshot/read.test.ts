import { Problem, Refused, Unreachable, Unreadable } from '../../src/problem.js';
import { once, oncePer } from '../../src/snapshot/once.js';
import { notAsked, readingOf, unsettled } from '../../src/snapshot/read.js';

const at = '2026-03-01T10:00:00.000Z';
const clock = { now: () => new Date(at) };
const failing = (error: unknown) => readingOf(clock, () => Promise.reject(error));

describe('a reading', () => {
  it('is a value, or absent, with its time', async () => {
    expect(await readingOf(clock, async () => 0)).toEqual({ is: 'value', value: 0, at });
    expect(await readingOf(clock, async () => undefined)).toEqual({ is: 'absent', at });
    expect(await readingOf(clock, async () => [])).toEqual({ is: 'value', value: [], at });
    expect(notAsked(clock)).toEqual({ is: 'unreachable', cause: 'not-asked', at });
  });

  it.each([401, 403])('is denied with %i, and says what is missing', async status => {
    const reading = await failing(new Refused('reading', status, 'Policy.Read.All'));
    expect(reading).toEqual({ is: 'denied', status, permission: 'Policy.Read.All', at });
  });

  it.each<[Problem, string]>([
    [new Refused('r', 404, ''), 'refused'],
    [new Refused('r', 409, ''), 'refused'],
    [new Unreachable('r', { code: 'time-out' }), 'time-out'],
    [new Unreachable('r', { status: 408 }), 'time-out'],
    [new Unreachable('r', { status: 429 }), 'throttled'],
    [new Unreachable('r', { status: 503 }), 'server-error'],
    [new Unreachable('r', { code: 'ECONNREFUSED' }), 'no-answer'],
    [new Unreadable('r', { code: 'not-json' }), 'unreadable'],
    [unsettled('r', 'several-partners'), 'several-partners'],
    [new Problem('sign-in-failed', 'r'), 'sign-in-failed'],
    [new Problem('host-not-allowed', 'r'), 'host-not-allowed'],
  ])('is unreachable for %s %#: %s', async (error, cause) => {
    expect(await failing(error)).toEqual({ is: 'unreachable', cause, at });
  });

  it('is nothing at all when we made a mistake ourselves', async () => {
    await expect(failing(new TypeError('x is not a function'))).rejects.toThrow(TypeError);
    await expect(failing(new Problem('internal', 'calling'))).rejects.toThrow(Problem);
  });
});

describe('asking once', () => {
  it('serves everybody with the same answer, or the same error', async () => {
    let asked = 0;
    const ask = once(async () => ++asked);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    const per = oncePer(async (key: string) => `${key}${++asked}`);
    expect(await Promise.all([per('a'), per('b'), per('a')])).toEqual(['a2', 'b3', 'a2']);
  });
});
