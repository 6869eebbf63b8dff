import { createHttpHeaders, type HttpClient, type PipelineRequest } from '@azure/core-rest-pipeline';
import type { Call } from '../http/call.js';
import type { Http } from '../http/http.js';
import { accepted } from '../http/read.js';
import { Unreadable } from '../problem.js';

type About = Pick<Call, 'doing' | 'permission'>;

/** Azure's client over our own way out: the same host list, time-outs and errors. */
export const vaultHttp = (http: Http, about: About): HttpClient => ({
  async sendRequest(request) {
    const call = callOf(request, about);
    const answer = await http.exchange(call);
    // The first answer of a vault is a challenge that says whose tokens it wants.
    const isChallenge = answer.status === 401 && answer.headers['www-authenticate'] !== undefined;
    if (!isChallenge) accepted(answer, call);
    return { request, status: answer.status, headers: createHttpHeaders(answer.headers), bodyAsText: answer.body };
  },
});

const headersThatMatter = ['authorization', 'accept', 'x-ms-client-request-id'];

/** The bot only reads secrets: whatever else the client would send does not leave. Nor does its wish for zipped answers. */
function callOf({ method, url, headers }: PipelineRequest, about: About): Call {
  if (method !== 'GET') throw new Unreadable(about.doing, { code: 'not-a-read' });
  const given = Object.entries(headers.toJSON()).filter(([name]) => headersThatMatter.includes(name.toLowerCase()));
  return { ...about, url, headers: Object.fromEntries(given) };
}
