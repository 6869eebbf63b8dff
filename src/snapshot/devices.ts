import type { Clock } from '../clock.js';
import type { Computer, LocalAccount, RegistrationState } from '../jamf/computers.js';
import type { JamfServer } from '../jamf/jamf.js';
import { readingOf } from './read.js';
import type { Reading } from './reading.js';

export type { Computer, LocalAccount, RegistrationState };

/** What is wanted of a server to read its whole fleet. */
export type FleetSource = { readonly jamf: Pick<JamfServer, 'computerPage'>; readonly clock: Clock };

export type PageNotRead = Extract<Reading<never>, { is: 'denied' } | { is: 'unreachable' }>;

/** One page as it was read, or why it was not. `total`: the size of the fleet by the last answer. */
export type FleetPage =
  | { readonly is: 'read'; readonly computers: readonly Computer[]; readonly total: number; readonly changed: boolean }
  | { readonly is: 'not-read'; readonly why: PageNotRead; readonly total: number | undefined };

/**
 * Pages asked for at once: the five connections that Jamf bears (`jamf/session.ts` holds it to that), and one that waits
 * for one, so that none stands idle while a page is counted.
 */
const ahead = 6;

/**
 * Measured with `bench/devices.ts`: smaller pages cost time with every request, larger ones need memory, since several
 * are read at once. A Mac of a real server weighs some 5 kB; where they weigh very much more, smaller pages are tried.
 */
export const pageSize = 500;
const smallPage = 100;

/** After this many pages that could not be read the server is left in peace. */
const patience = 3;

/**
 * The whole fleet, page by page in any order, a few pages at once in memory. A page that could not be read is
 * said; after the first (nothing is known then), after a refusal, or after three of them, it ends early. Leaving the
 * loop ends the reading.
 */
export async function* fleetPages({ jamf, clock }: FleetSource, size = pageSize): AsyncGenerator<FleetPage> {
  const read = (page: number, of: number) => readingOf(clock, () => jamf.computerPage(page, of));
  const whole = await read(0, size);
  // Where Macs carry very much, a page of fewer may still be read.
  const smaller = whole.is === 'unreachable' && whole.cause === 'unreadable' && size > smallPage;
  const first = smaller ? await read(0, smallPage) : whole;
  if (first.is !== 'value') return yield { is: 'not-read', why: notRead(first), total: undefined };
  let { total } = first.value;
  let changed = false;
  yield { is: 'read', computers: first.value.computers, total, changed };

  // A server that gives fewer than it was asked for counts its pages by what it gives.
  const given =
    total > first.value.computers.length ? Math.max(1, first.value.computers.length) : smaller ? smallPage : size;
  const underWay = new Map<number, Promise<Read>>();
  let next = 1;
  let failures = 0;
  while (failures < patience) {
    for (; underWay.size < ahead && next * given < total; next++) underWay.set(next, numbered(next, given, read));
    if (underWay.size === 0) return;
    const { page, found } = await Promise.race(underWay.values());
    underWay.delete(page);
    if (found.is === 'value') {
      changed ||= found.value.total !== total;
      total = found.value.total;
      yield { is: 'read', computers: found.value.computers, total, changed };
    } else {
      failures = found.is === 'denied' ? patience : failures + 1;
      yield { is: 'not-read', why: notRead(found), total };
    }
  }
}

type Page = Awaited<ReturnType<JamfServer['computerPage']>>;
type Read = { readonly page: number; readonly found: Reading<Page> };

function numbered(page: number, size: number, read: (page: number, size: number) => Promise<Reading<Page>>) {
  const reading = read(page, size).then(found => ({ page, found }));
  // Whoever leaves the loop no longer hears of it; who stays hears it in the race.
  reading.catch(() => undefined);
  return reading;
}

/** A page is never absent: an empty one is a page. */
function notRead(reading: Exclude<Reading<unknown>, { is: 'value' }>): PageNotRead {
  if (reading.is === 'denied' || reading.is === 'unreachable') return reading;
  return { is: 'unreachable', at: reading.at, cause: 'unreadable' };
}
