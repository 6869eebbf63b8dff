import { z } from 'zod/v4';
import { allOf, pages } from '../http/pages.js';
import { Refused } from '../problem.js';
import type { JamfServer } from './jamf.js';
import type { JamfSession } from './session.js';

const pageSize = 100;

const page = z.object({
  totalCount: z.number().int().nonnegative(),
  results: z.array(z.object({ id: z.string(), name: z.string() })),
});

/**
 * Smart computer groups, all pages. v2 is deprecated since 28 May 2026 and all that servers without v3 have (Jamf Pro
 * API 11.30.1).
 */
export const createSmartGroups = (session: JamfSession): JamfServer['smartGroups'] => {
  async function read(version: 3 | 2, number: number) {
    const query = `page=${number}&page-size=${pageSize}&sort=id%3Aasc`;
    const path = `/api/v${version}/computer-groups/smart-groups?${query}`;
    const ask = { doing: 'reading the smart computer groups in Jamf Pro', needs: 'read smart groups', path } as const;
    const { results, totalCount } = await session.get(ask, page);
    const isLast = results.length === 0 || number * pageSize + results.length >= totalCount;
    return { results, next: isLast ? undefined : `${number + 1}` };
  }

  const all = (version: 3 | 2) =>
    allOf(
      pages(
        '0',
        number => read(version, Number(number)),
        ({ next }) => next,
      ),
      ({ results }) => results,
    );

  return () =>
    all(3).catch(error => {
      // 404 here speaks of the path: no groups at all is still a page.
      if (error instanceof Refused && error.status === 404) return all(2);
      throw error;
    });
};
