import { adjustableClock, hours, systemClock } from '../../src/clock.js';
import { startSimulator } from '../../src/simulator/index.js';
import { demoTenantId, readerAppId } from '../../src/simulator/people.js';
import type { SimulatorOptions } from '../../src/simulator/simulator.js';

type Given = Partial<Pick<SimulatorOptions, 'story' | 'worldFile' | 'recordFile'>>;
export type Answer = { status: number; headers: Headers; body: unknown };

/** A running simulator with a clock to move, and short ways to speak to it. */
export async function started(given: Given = {}) {
  const clock = adjustableClock({ now: () => new Date('2026-09-01T08:00:00Z') });
  const simulator = await startSimulator({
    port: 0,
    clock,
    machine: systemClock,
    botMessagesUrl: 'http://127.0.0.1:9/api/messages',
    skip: async count => clock.skip(hours(count)),
    ...given,
  });

  async function call(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${simulator.url}${path}`, { redirect: 'manual', ...init });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  }

  const form = (path: string, fields: Record<string, string>): Promise<Answer> =>
    call(path, { method: 'POST', body: new URLSearchParams(fields) });

  const post = (path: string, body: object): Promise<Answer> =>
    call(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

  const signIn = (fields: Record<string, string> = {}): Promise<Answer> =>
    form(`/login/${demoTenantId}/oauth2/v2.0/token`, {
      grant_type: 'client_credentials',
      client_id: readerAppId,
      client_secret: 'demo-reader-secret',
      scope: 'https://graph.microsoft.com/.default',
      ...fields,
    });

  async function graph(path: string, init: RequestInit = {}, fields: Record<string, string> = {}): Promise<Answer> {
    const token = at(await signIn(fields), 'access_token');
    const headers = { 'Content-Type': 'application/json', ...init.headers, Authorization: `Bearer ${token}` };
    return call(`/graph/v1.0${path}`, { ...init, headers });
  }

  async function jamf(alias: string, path: string): Promise<Answer> {
    const fields = {
      grant_type: 'client_credentials',
      client_id: `client-${alias}`,
      client_secret: 'demo-jamf-secret',
    };
    const token = at(await form(`/jamf/${alias}/api/oauth/token`, fields), 'access_token');
    return call(`/jamf/${alias}/api${path}`, { headers: { Authorization: `Bearer ${token}` } });
  }

  const step = (as: string, name: string, more: object = {}): Promise<Answer> =>
    post('/control/console', { as, step: name, alias: 'acme', ...more });

  return { ...simulator, clock, call, form, post, signIn, graph, jamf, step };
}

/** Looks into JSON: `at(answer, 'value', 0, 'id')`. */
export function at(answer: Answer, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, name) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Reflect.get(value, name);
  }, answer.body);
}

export const list = (answer: Answer, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = at(answer, ...(path.length > 0 ? path : ['value']));
  if (!Array.isArray(found)) throw new Error(`No list in ${JSON.stringify(answer.body)}`);
  return found;
};
