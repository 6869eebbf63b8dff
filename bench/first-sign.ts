import { type BenchBot, startBenchBot } from './bot.js';

export type FirstSign = {
  readonly turns: number;
  readonly median: number;
  readonly p99: number;
  readonly worst: number;
};

/** Microsoft Graph answers after this many milliseconds: no answer of ours can come before. */
const graphTakes = 30_000;

/** Turns that wait for Graph at the same time: more would wait for each other at the simulator, which is one host. */
const atOnce = 20;

/**
 * From a typed `status` to the first sign that the bot heard it, while Graph takes half a minute to answer. Each bot is
 * asked from the moment it runs; every turn goes on waiting in the background meanwhile.
 */
export async function measureFirstSign(dataFolder: string, bots: number): Promise<FirstSign> {
  const took: number[] = [];
  for (let number = 0; number < bots; number++)
    took.push(...(await signsOf(await startBenchBot(`${dataFolder}-${number}`))));
  const sorted = took.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { turns: sorted.length, median: at(0.5), p99: at(0.99), worst: at(1) };
}

async function signsOf(bot: BenchBot): Promise<readonly number[]> {
  await setFault(bot);
  const signs = await listen(bot);
  const took: number[] = [];
  for (let turn = 0; turn < atOnce; turn++) {
    const begun = performance.now();
    const sign = signs.next();
    // Its answer is not waited for.
    bot.anna.say('status acme refresh', { place: 'personal' }).catch(() => undefined);
    await sign;
    took.push(performance.now() - begun);
  }
  return took;
}

async function setFault({ demo }: BenchBot): Promise<void> {
  const fault = { api: 'graph', effect: { is: 'latency', milliseconds: graphTakes } };
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${demo.url}control/faults`, { method: 'POST', headers, body: JSON.stringify(fault) });
  if (!answer.ok) throw new Error(`The fault was not taken: ${answer.status}`);
}

/** What the room tells its clients, as it comes: the next sign that the bot writes, or a message of its own. */
async function listen({ demo, anna }: BenchBot): Promise<{ next(): Promise<void> }> {
  await anna.open('personal');
  await demo.bot.settled();
  const { body } = await fetch(`${demo.url}room/api/events?as=requester`);
  if (!body) throw new Error('The room tells nothing');
  const waiting: (() => void)[] = [];
  void (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of body) {
      const heard = decoder.decode(chunk, { stream: true }).match(/"typing"/g) ?? [];
      for (const _sign of heard) waiting.shift()?.();
    }
  })().catch(() => undefined);
  return { next: () => new Promise(resolve => void waiting.push(resolve)) };
}
