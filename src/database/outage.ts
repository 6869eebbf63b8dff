import { Problem } from '../problem.js';

const networkCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'];
/** Texts of node-postgres 8 (pg/lib/client.js, pg-pool/index.js), which gives these errors no code. */
const lostTexts = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'not queryable',
  'timeout expired',
];

/** Is the database away, as opposed to disagreeing with a statement? SQLSTATE classes 08 and 57P, and 53300. */
export function isOutage(error: unknown): boolean {
  if (error instanceof Problem) return error.code === 'database-unavailable';
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (networkCodes.includes(code) || code === '53300') return true;
  if (/^(08|57P)/.test(code)) return true;
  return lostTexts.some(text => error.message.includes(text));
}

/** The error as our callers know it: an outage by its own code, anything else unchanged. */
export function named(error: unknown, doing: string): unknown {
  if (error instanceof Problem || !isOutage(error)) return error;
  return new Problem('database-unavailable', doing, {}, error);
}
