import { cloudHosts } from '../clouds.js';
import type { Http } from '../http/http.js';
import type { TenantId } from '../ids.js';
import type { Cloud } from '../kinds.js';
import { Unreadable } from '../problem.js';

type Options = { readonly http: Http; readonly cloud: Cloud; readonly tenantId: TenantId };

/** What time it is at Microsoft's sign-in: the `Date` of its public description of the tenant. */
export async function microsoftTime({ http, cloud, tenantId }: Options): Promise<Date> {
  const doing = "reading Microsoft's time";
  const url = `${cloudHosts(cloud).login}/${tenantId}/v2.0/.well-known/openid-configuration`;
  const { headers } = await http.exchange({ doing, permission: '', url });
  const time = new Date(headers['date'] ?? '');
  if (Number.isNaN(time.getTime())) throw new Unreadable(doing, { host: new URL(url).host, code: 'no-date' });
  return time;
}
