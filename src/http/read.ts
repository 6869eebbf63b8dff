import { z } from 'zod/v4';
import { type ProblemFacts, Refused, Unreachable, Unreadable } from '../problem.js';
import type { Answer, Call } from './call.js';

/** What an answer means: the value, or an error that says which kind of "no" it is. */
export function readJson<T>(answer: Answer, call: Call, schema: z.ZodType<T>): T {
  accepted(answer, call);
  return checked(parsed(answer, call), answer, call, schema);
}

/**
 * As `readJson`, but 404 reads as absent. Only a 404 in the service's own words counts: an object with an error code
 * under `error` (Graph). One made up by a proxy on the way, or met after a redirect, says nothing about the object.
 */
export function readJsonOrAbsent<T>(answer: Answer, call: Call, schema: z.ZodType<T>): T | undefined {
  if (answer.status !== 404) return readJson(answer, call, schema);
  const said = graphError.safeParse(parsed(answer, call));
  if (!said.success) throw new Unreadable(call.doing, { ...factsOf(answer, call), code: 'strange-404' });
  return undefined;
}

/** Throws unless the call was done (2xx). */
export function accepted(answer: Answer, call: Call): void {
  const { status } = answer;
  if (status >= 200 && status < 300) return;
  const facts = factsOf(answer, call);
  if (status === 408 || status === 429 || status >= 500) throw new Unreachable(call.doing, { ...facts, status });
  if (status >= 400) throw new Refused(call.doing, status, call.permission, facts);
  throw new Unreadable(call.doing, { ...facts, status });
}

function parsed(answer: Answer, call: Call): unknown {
  try {
    return JSON.parse(answer.body);
  } catch {
    // The parser's own message quotes the body.
    throw new Unreadable(call.doing, { ...factsOf(answer, call), code: 'not-json', status: answer.status });
  }
}

function checked<T>(data: unknown, answer: Answer, call: Call, schema: z.ZodType<T>): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.');
  throw new Unreadable(call.doing, { ...factsOf(answer, call), code: 'wrong-shape', where });
}

/* The error bodies of Graph, of Jamf Pro and of token endpoints (RFC 6749, 5.2). Descriptions are never read. */
const graphError = z.object({ error: z.object({ code: z.string() }) });
const jamfError = z.object({ errors: z.array(z.object({ code: z.string() })).min(1) });
const oauthError = z.object({ error: z.string() });

/** Short facts for logs and error cards. Never a body; a code only if it looks like one and repeats nothing we sent. */
function factsOf(answer: Answer, call: Call): ProblemFacts {
  const requestId = answer.headers['request-id'] ?? answer.headers['x-ms-request-id'];
  return { host: new URL(call.url).host, requestId: short(requestId, call), code: errorCode(answer, call) };
}

function errorCode(answer: Answer, call: Call): string | undefined {
  if (answer.status < 400) return undefined;
  const data = quietly(() => JSON.parse(answer.body));
  const code =
    graphError.safeParse(data).data?.error.code ??
    jamfError.safeParse(data).data?.errors[0]?.code ??
    oauthError.safeParse(data).data?.error;
  return short(code, call);
}

function short(code: string | undefined, call: Call): string | undefined {
  if (!code || !/^[\w.:-]{1,80}$/.test(code)) return undefined;
  const sent = `${call.body ?? ''} ${Object.values(call.headers ?? {}).join(' ')}`;
  return sent.includes(code) ? undefined : code;
}

function quietly(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
