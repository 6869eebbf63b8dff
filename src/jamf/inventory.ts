import { type ZodType, z } from 'zod/v4';
import { Refused } from '../problem.js';
import { type Computer, type ComputerPage, computerPage } from './computers.js';
import type { JamfServer } from './jamf.js';
import { rsqlText } from './rsql.js';
import type { Ask, JamfSession } from './session.js';

/*
 * v4 came with Jamf Pro 11.30; v1 to v3 are deprecated but still served, and older servers have nothing else
 * (Jamf Pro API 11.30.1).
 */
const versions = [4, 3, 2, 1] as const;
type Version = (typeof versions)[number];

const count = z.object({ totalCount: z.number().int().nonnegative() });

const sections = ['GENERAL', 'OPERATING_SYSTEM', 'HARDWARE', 'USER_AND_LOCATION', 'LOCAL_USER_ACCOUNTS']
  .map(section => `section=${section}`)
  .join('&');
/** By id, so that pages stay where they are while somebody renames a Mac. */
const byId = 'sort=id%3Aasc';

export type Inventory = Pick<JamfServer, 'computerTotal' | 'computerPage' | 'computersCalled'>;

/** Reads computers through the newest inventory that the server has, and remembers which that is. */
export function createInventory(session: JamfSession): Inventory {
  let known: Version | undefined;

  async function read<T>(ask: Omit<Ask, 'path' | 'needs'>, query: string, schema: ZodType<T>): Promise<T> {
    const candidates = known === undefined ? versions : [known, ...versions.filter(version => version !== known)];
    let missing: unknown;
    for (const version of candidates) {
      try {
        const path = `/api/v${version}/computers-inventory?${query}`;
        const found = await session.get({ ...ask, needs: 'read computers', path }, schema);
        known = version;
        return found;
      } catch (error) {
        // 404 here speaks of the path: a page of an empty inventory is still a page.
        if (!(error instanceof Refused) || error.status !== 404) throw error;
        missing = error;
      }
    }
    throw missing;
  }

  async function computerTotal(): Promise<number> {
    const ask = { doing: 'counting the computers in Jamf Pro' };
    return (await read(ask, `section=GENERAL&page=0&page-size=1&${byId}`, count)).totalCount;
  }

  function page(number: number, size: number): Promise<ComputerPage> {
    const ask = { doing: 'reading the computers in Jamf Pro' };
    return read(ask, `${sections}&page=${number}&page-size=${size}&${byId}`, computerPage);
  }

  async function called(name: string, most: number): Promise<readonly Computer[]> {
    const ask = { doing: 'looking for a computer in Jamf Pro' };
    const filter = ['general.name', 'hardware.serialNumber', 'userAndLocation.username']
      .map(field => `${field}==${rsqlText(name)}`)
      .join(',');
    const query = `${sections}&page=0&page-size=${most}&${byId}&filter=${encodeURIComponent(filter)}`;
    const found = await read(ask, query, computerPage);
    return found.computers.filter(computer => isCalled(computer, name));
  }

  return { computerTotal, computerPage: page, computersCalled: called };
}

const isCalled = ({ name, serialNumber, username }: Computer, asked: string): boolean =>
  [name, serialNumber, username].some(one => one.toLowerCase() === asked.toLowerCase());
