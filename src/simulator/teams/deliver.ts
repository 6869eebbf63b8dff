import { setTimeout as pause } from 'node:timers/promises';
import { botAppId } from '../people.js';
import type { Simulated } from '../server.js';
import type { Activity } from './activity.js';
import { createRepeats } from './repeats.js';

/** What came of handing an activity to the bot. */
export type Delivered =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | { readonly ok: false; readonly reason: 'timeout' | 'unreachable' | 'refused'; readonly status?: number };

export type Delivery = {
  /** Hands it over as Teams does. Answers at the first timeout, though it goes on trying. */
  deliver(activity: Activity): Promise<Delivered>;
  /** Something a client does that ends in deliveries: `settled` waits for all of it. */
  during<T>(work: Promise<T>): Promise<T>;
  settled(): Promise<void>;
  /** From now on each activity comes up to so many times, late and in any order, as Teams' own retries may. 1: once. */
  repeat(most: number, seed: number): void;
  stop(): void;
};

/** Teams gives a bot about 15 seconds, then hands over the same activity again. */
const patience = 15_000;
const mostAttempts = 3;
const pauseMilliseconds = 500;
/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit: what is worth another try. */
const again = new Set([412, 429, 500, 502, 503, 504]);

export function createDelivery(simulated: Simulated, serviceUrl: () => string): Delivery {
  const underWay = new Set<Promise<unknown>>();
  const stopped = new AbortController();

  function during<T>(work: Promise<T>): Promise<T> {
    const tracked = work.catch(() => undefined).finally(() => underWay.delete(tracked));
    underWay.add(tracked);
    return work;
  }

  const patient = simulated.options.patienceMilliseconds ?? patience;

  async function attempt(activity: Activity): Promise<Delivered> {
    const url = simulated.options.botMessagesUrl;
    const now = simulated.clock.now();
    const token = await simulated.keys.signChannelToken({ audience: botAppId, serviceUrl: serviceUrl(), now });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' };
    const requestBody = JSON.stringify(activity);
    const slow = AbortSignal.timeout(patient);
    const signal = AbortSignal.any([slow, stopped.signal]);
    try {
      const response = await fetch(url, { method: 'POST', headers, body: requestBody, redirect: 'manual', signal });
      const responseBody = await response.text();
      const { status } = response;
      const responseHeaders = Object.fromEntries(response.headers);
      const exchange = { api: 'inbound', method: 'POST', url, requestHeaders: headers, requestBody } as const;
      simulated.record({ ...exchange, status, responseHeaders, responseBody });
      if (status >= 300) return { ok: false, reason: 'refused', status };
      return { ok: true, status, body: parsed(responseBody) };
    } catch {
      return { ok: false, reason: slow.aborted ? 'timeout' : 'unreachable' };
    }
  }

  async function persist(activity: Activity, tell: (delivered: Delivered) => void): Promise<void> {
    for (let tries = 1; tries <= mostAttempts && !stopped.signal.aborted; tries += 1) {
      const delivered = await attempt(activity);
      const last = tries === mostAttempts || !worthAnotherTry(delivered);
      if (last || (!delivered.ok && delivered.reason === 'timeout')) tell(delivered);
      if (last) return;
      await pause(pauseMilliseconds * tries);
    }
    tell({ ok: false, reason: 'unreachable' });
  }

  const repeats = createRepeats();

  /** Whoever was handed over before comes again, beside what comes now. */
  async function handOver(activity: Activity, tell: (delivered: Delivered) => void): Promise<void> {
    const again = repeats.dueBeside(activity);
    await Promise.all([persist(activity, tell), ...again.map(one => persist(one, () => undefined))]);
  }

  return {
    during,
    repeat: repeats.begin,
    deliver: activity =>
      new Promise((resolve, reject) => {
        during(handOver(activity, resolve)).catch(reject);
      }),
    async settled() {
      while (underWay.size > 0) await Promise.all([...underWay]);
    },
    stop: () => stopped.abort(),
  };
}

function worthAnotherTry(delivered: Delivered): boolean {
  if (delivered.ok) return false;
  return delivered.reason === 'timeout' || (delivered.status !== undefined && again.has(delivered.status));
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
