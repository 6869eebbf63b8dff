import { z } from 'zod/v4';
import type { Answer, Call } from '../http/call.js';
import type { Http } from '../http/http.js';
import { readJson, readJsonOrAbsent } from '../http/read.js';
import { insideTransaction } from '../transaction-guard.js';

/** https://learn.microsoft.com/graph/json-batching: at most 20 in one, each with an answer of its own. */
const most = 20;

type Waiting = { readonly call: Call; readonly settle: (answer: Promise<Answer>) => void };
export type Asking = Pick<Http, 'json' | 'jsonOrAbsent'>;

const inner = z.object({
  id: z.string(),
  status: z.number().int(),
  headers: z.record(z.string(), z.string()).nullish(),
  body: z.unknown(),
});
const outer = z.object({ responses: z.array(inner) });

/**
 * Questions that are asked in the same moment travel as one `$batch`. Each keeps its own fate: what was throttled,
 * failed or left out of the answer is asked again alone, with the patience that any call gets, and takes no other along.
 */
export function batching(http: Http, root: string): Asking {
  const version = `${root}/v1.0`;
  let waiting: Waiting[] = [];

  function ask(call: Call): Promise<Answer> {
    // Within a transaction it is refused: said to whoever asked, and to nobody who happens to ask beside it.
    if (insideTransaction()) return http.exchange(call);
    if ((call.method ?? 'GET') !== 'GET' || !call.url.startsWith(`${version}/`)) return http.exchange(call);
    return new Promise((resolve, reject) => {
      // Whoever else asks before the process turns to its next event comes along.
      if (waiting.length === 0) setImmediate(sendAll);
      waiting.push({ call, settle: answer => void answer.then(resolve, reject) });
    });
  }

  function sendAll(): void {
    const all = waiting;
    waiting = [];
    const callers = new Map<string, Waiting[]>();
    for (const one of all) {
      const token = one.call.headers?.['authorization'] ?? '';
      callers.set(token, [...(callers.get(token) ?? []), one]);
    }
    for (const together of callers.values()) {
      for (let start = 0; start < together.length; start += most) void sendOne(together.slice(start, start + most));
    }
  }

  async function sendOne(together: readonly Waiting[]): Promise<void> {
    const [first] = together;
    if (first && together.length === 1) return first.settle(http.exchange(first.call));
    const begun = performance.now();
    const answers = await answersTo(together).catch(() => new Map<string, Answer>());
    const spent = performance.now() - begun;
    together.forEach(({ call, settle }, index) => {
      const budgetMs = call.budgetMs === undefined ? undefined : Math.max(0, call.budgetMs - spent);
      settle(http.exchange({ ...call, budgetMs }, answers.get(String(index))));
    });
  }

  async function answersTo(together: readonly Waiting[]): Promise<ReadonlyMap<string, Answer>> {
    const call = batchCall(version, together);
    const answer = await http.exchange(call);
    // What the whole is told (come back later, sign in again) is told to each.
    if ([401, 408, 429].includes(answer.status) || answer.status >= 500) {
      return new Map(together.map((_one, index) => [String(index), answer]));
    }
    const { responses } = readJson(answer, call, outer);
    // Of two with the same id nobody can tell which is meant.
    const clear = responses.filter(({ id }) => responses.filter(other => other.id === id).length === 1);
    return new Map(clear.map(response => [response.id, answerOf(response)]));
  }

  return {
    json: async (call, schema) => readJson(await ask(call), call, schema),
    jsonOrAbsent: async (call, schema) => readJsonOrAbsent(await ask(call), call, schema),
  };
}

function batchCall(version: string, together: readonly Waiting[]): Call {
  const requests = together.map(({ call }, index) => {
    const { authorization: _ours, accept: _same, ...headers } = call.headers ?? {};
    return { id: String(index), method: 'GET', url: call.url.slice(version.length), headers };
  });
  return {
    doing: 'asking Microsoft Graph several things at once',
    permission: '',
    method: 'POST',
    url: `${version}/$batch`,
    headers: {
      authorization: together[0]?.call.headers?.['authorization'] ?? '',
      accept: 'application/json',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ requests }),
    // Tried again piece by piece, not as a whole.
    once: true,
    timeoutMs: Math.max(...together.map(({ call }) => call.timeoutMs ?? 0)),
  };
}

function answerOf({ status, headers, body }: z.infer<typeof inner>): Answer {
  const named = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    status,
    headers: Object.fromEntries(named),
    body: typeof body === 'string' ? body : JSON.stringify(body ?? null),
  };
}
