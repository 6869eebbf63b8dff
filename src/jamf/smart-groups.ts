import { z } from 'zod/v4';
import { Refused } from '../problem.js';
import type { JamfServer } from './jamf.js';
import type { JamfSession } from './session.js';

const pageSize = 100;

const page = z.object({
  totalCount: z.number().int().nonnegative(),
  results: z.array(z.object({ id: z.string(), name: z.string() })),
});
type Group = z.infer<typeof page>['results'][number];

/**
 * Smart computer groups, all pages. v2 is deprecated since 28 May 2026 and all that servers without v3 have (Jamf Pro
 * API 11.30.1).
 */
export const createSmartGroups = (session: JamfSession): JamfServer['smartGroups'] => {
  async function allOf(version: 3 | 2): Promise<readonly Group[]> {
    const groups: Group[] = [];
    for (let number = 0; ; number++) {
      const query = `page=${number}&page-size=${pageSize}&sort=id%3Aasc`;
      const path = `/api/v${version}/computer-groups/smart-groups?${query}`;
      const ask = { doing: 'reading the smart computer groups in Jamf Pro', needs: 'read smart groups', path } as const;
      const { results, totalCount } = await session.get(ask, page);
      groups.push(...results);
      if (results.length === 0 || groups.length >= totalCount) return groups;
    }
  }

  return () =>
    allOf(3).catch(error => {
      // 404 here speaks of the path: no groups at all is still a page.
      if (error instanceof Refused && error.status === 404) return allOf(2);
      throw error;
    });
};
