import { type Fault, type FaultEffect, faultStatuses, simulatedApis } from './faults.js';

export type FaultReading = { ok: true; fault: Omit<Fault, 'id'> } | { ok: false; reason: string };

type Loose = { readonly [name: string]: unknown };

/** Makes a fault of what somebody sent; the reason says what is wrong with it. */
export function readFault(body: Loose): FaultReading {
  const api = simulatedApis.find(one => one === body['api']);
  if (!api) return { ok: false, reason: `api must be one of ${simulatedApis.join(', ')}` };
  const effect = readEffect(body['effect']);
  if (!effect) return { ok: false, reason: 'effect is not one of those in control.ts' };
  const { method, path, count } = body;
  if (method !== undefined && typeof method !== 'string') return { ok: false, reason: 'method must be text' };
  if (path !== undefined && !isPattern(path)) return { ok: false, reason: 'path must be a regular expression' };
  if (count !== undefined && !isCount(count)) return { ok: false, reason: 'count must be a number from 1' };
  return { ok: true, fault: { api, method, path, count, effect } };
}

function readEffect(value: unknown): FaultEffect | undefined {
  const effect: Loose = typeof value === 'object' && value !== null ? (value as Loose) : {};
  const { is } = effect;
  if (is === 'half-json' || is === 'reset' || is === 'hang') return { is };
  if (is === 'latency') {
    const { milliseconds } = effect;
    return typeof milliseconds === 'number' && milliseconds >= 0 ? { is, milliseconds } : undefined;
  }
  const status = faultStatuses.find(one => one === effect['status']);
  if (is !== 'status' || !status) return undefined;
  const { retryAfterSeconds } = effect;
  if (retryAfterSeconds === undefined) return { is, status };
  return typeof retryAfterSeconds === 'number' ? { is, status, retryAfterSeconds } : undefined;
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1;

function isPattern(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  try {
    new RegExp(value);
    return true;
  } catch {
    return false;
  }
}
