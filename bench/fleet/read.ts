import { Agent, request } from 'undici';
import { add, countsOf, emptyFold, type Fold } from '../../src/checks/devices/fold.js';
import { systemClock } from '../../src/clock.js';
import { createHttp } from '../../src/http/http.js';
import { createJamf } from '../../src/jamf/create-jamf.js';
import { silentLog } from '../../src/log.js';
import { fleetPages, pageSize } from '../../src/snapshot/devices.js';

/* One reader of a whole fleet in a process of its own: the bot's, or the barest there is. Says what it took. */

type Asked = { readonly url: string; readonly routes: Record<string, string>; readonly reader: 'ours' | 'bare' };

const host = 'acme.jamfcloud.com';
const clientId = 'client-acme';
const clientSecret = 'demo-jamf-secret';

/** Pages. */
const warmUp = 40;
const all = Number.POSITIVE_INFINITY;

/** As the bot reads: its own HTTP layer, every field checked, everything counted. */
async function ours(routes: Record<string, string>, most: number): Promise<number> {
  const http = createHttp({ hosts: [], privateHosts: [], routes, log: silentLog, clock: systemClock });
  const signIn = { is: 'api-client', clientId, clientSecret } as const;
  const acme = { alias: 'acme', host, url: `https://${host}`, hosting: 'jamf-cloud', private: false, signIn } as const;
  const jamf = createJamf({ http, clock: systemClock, instances: [acme] }).of('acme');
  const measure = { now: systemClock.now(), minimum: '10.12' };
  let fold: Fold | undefined;
  const size = Number(process.env['PAGE_SIZE'] ?? pageSize);
  let pages = 0;
  for await (const page of fleetPages({ jamf, clock: systemClock }, size)) {
    fold ??= emptyFold(measure, page.total);
    if (page.is === 'read') add(fold, page.computers);
    else throw new Error(`A page could not be read: ${JSON.stringify(page.why)}`);
    if (++pages >= most) break;
  }
  await http.close();
  return countsOf(fold ?? emptyFold(measure)).macs;
}

/** Five connections, pages parsed and counted, nothing checked. */
async function bare(url: string, most: number): Promise<number> {
  const dispatcher = new Agent({ connections: 5 });
  const api = `${url}/jamf/acme/api`;
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  const signedIn = await request(`${api}/v1/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
  const { access_token: token } = (await signedIn.body.json()) as { access_token: string };
  const sections = ['GENERAL', 'OPERATING_SYSTEM', 'HARDWARE', 'USER_AND_LOCATION', 'LOCAL_USER_ACCOUNTS'];
  const query = `${sections.map(name => `section=${name}`).join('&')}&page-size=${pageSize}&sort=id%3Aasc`;
  async function page(number: number) {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await request(`${api}/v4/computers-inventory?${query}&page=${number}`, { dispatcher, headers });
    return JSON.parse(await answer.body.text()) as { totalCount: number; results: unknown[] };
  }
  const first = await page(0);
  let read = first.results.length;
  let next = 1;
  const worker = async () => {
    while (next < most && next * pageSize < first.totalCount) {
      const { results } = await page(next++);
      read += results.length;
    }
  };
  await Promise.all(Array.from({ length: 5 }, worker));
  await dispatcher.close();
  return read;
}

async function main({ url, routes, reader }: Asked): Promise<void> {
  // The bot has run for days when somebody asks: what a process does slowly because it is new is not measured.
  if (reader === 'ours') await ours(routes, warmUp);
  else await bare(url, warmUp);
  const begun = performance.now();
  let heap = 0;
  const timer = setInterval(() => {
    heap = Math.max(heap, process.memoryUsage().heapUsed);
  }, 50);
  const macs = reader === 'ours' ? await ours(routes, all) : await bare(url, all);
  clearInterval(timer);
  const ms = performance.now() - begun;
  process.send?.({ macs, ms, heapMegabytes: heap / 2 ** 20, rssMegabytes: process.resourceUsage().maxRSS / 1024 });
}

main(JSON.parse(process.argv[2] ?? '{}')).then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
