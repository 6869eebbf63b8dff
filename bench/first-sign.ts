import { type BenchBot, startBenchBot } from './bot.js';

export type FirstSign = {
  readonly turns: number;
  readonly median: number;
  readonly p99: number;
  readonly worst: number;
};

/** Microsoft Graph answers after this many milliseconds: no answer of ours can come before. */
const graphTakes = 30_000;

/**
 * From a typed `status` to the first sign that the bot heard it, while Graph takes half a minute to answer. The first
 * turn is that of a bot that has only just started. Every turn goes on waiting in the background meanwhile.
 */
export async function measureFirstSign(dataFolder: string, turns: number): Promise<FirstSign> {
  const bot = await startBenchBot(dataFolder);
  await setFault(bot);
  const signs = await listen(bot);
  const took: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const begun = performance.now();
    const sign = signs.next();
    // Its answer is not waited for.
    bot.anna.say('status acme refresh', { place: 'personal' }).catch(() => undefined);
    await sign;
    took.push(performance.now() - begun);
  }
  const sorted = took.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { turns, median: at(0.5), p99: at(0.99), worst: at(1) };
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
