import { type Agent, request } from 'undici';
import { Problem, Unreachable, Unreadable } from '../problem.js';
import type { Answer, Call } from './call.js';
import type { Target } from './hosts.js';

/** Bodies beyond this are not ours: the largest page that we ask for is a fraction of it. */
const maxBytes = 8 * 1024 * 1024;

/** One attempt, nothing tried again. Throws `Unreachable` with a code, `Unreadable` for a body that is too long. */
export async function send(agent: Agent, target: Target, call: Call, timeoutMs: number): Promise<Answer> {
  const signal = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs)));
  try {
    const answer = await request(target.url, {
      dispatcher: agent,
      method: call.method ?? 'GET',
      headers: { 'user-agent': 'connector-bot', ...call.headers },
      body: call.body,
      signal,
    });
    return { status: answer.statusCode, headers: flat(answer.headers), body: await text(answer.body, target, call) };
  } catch (error) {
    if (error instanceof Problem) throw withDoing(error, call);
    throw new Unreachable(call.doing, { host: target.host, code: signal.aborted ? 'time-out' : codeOf(error) });
  }
}

async function text(body: AsyncIterable<Uint8Array>, target: Target, call: Call): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    // Leaving the loop destroys the stream, and with it the connection.
    if (size > maxBytes) throw new Unreadable(call.doing, { host: target.host, code: 'body-too-long' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

function flat(headers: { readonly [name: string]: string | string[] | undefined }): Answer['headers'] {
  const pairs = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value ?? ''].flat().join(', ')]);
  return Object.fromEntries(pairs);
}

/** The connector refuses an address without knowing what the call was for. */
const withDoing = (problem: Problem, call: Call): Problem =>
  problem.code === 'host-not-allowed' ? new Problem('host-not-allowed', call.doing, problem.facts) : problem;

/** Only the code of the error: messages of the HTTP parser quote what was received. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'no-answer';
}
