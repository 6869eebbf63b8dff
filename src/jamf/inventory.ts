import { z } from 'zod/v4';
import { Refused } from '../problem.js';
import type { JamfSession } from './session.js';

/*
 * v4 came with Jamf Pro 11.30; v1 to v3 are deprecated but still served, and older servers have nothing else
 * (Jamf Pro API 11.30.1).
 */
const versions = [4, 3, 2, 1] as const;
type Version = (typeof versions)[number];

const page = z.object({ totalCount: z.number().int().nonnegative() });

/** Reads the number of computers through the newest inventory that the server has, and remembers which that is. */
export function createInventory(session: JamfSession): () => Promise<number> {
  let known: Version | undefined;

  const count = async (version: Version): Promise<number> => {
    const path = `/api/v${version}/computers-inventory?section=GENERAL&page=0&page-size=1&sort=id%3Aasc`;
    const found = await session.get(
      { doing: 'counting the computers in Jamf Pro', needs: 'read computers', path },
      page,
    );
    known = version;
    return found.totalCount;
  };

  return async function total(): Promise<number> {
    const candidates = known === undefined ? versions : [known, ...versions.filter(version => version !== known)];
    let missing: unknown;
    for (const version of candidates) {
      try {
        return await count(version);
      } catch (error) {
        // 404 here speaks of the path: a page of an empty inventory is still a page.
        if (!(error instanceof Refused) || error.status !== 404) throw error;
        missing = error;
      }
    }
    throw missing;
  };
}
