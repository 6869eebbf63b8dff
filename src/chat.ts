import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Arguments } from './arguments.js';
import { createTerminal, runChat, runJsonl } from './bot/index.js';
import { systemClock } from './clock.js';
import { startEngine } from './engine.js';
import { createLog } from './log.js';
import { readPolicy } from './people/policy.js';
import { possibleWith } from './people/policy-rules.js';
import { type DemoStart, demoSettings } from './settings.js';
import { settle, wireParts, wiringOf } from './wire.js';

/**
 * The same bot at a terminal, on a clean demo world of its own: with `--jsonl` a line in, a line out, and nothing goes
 * on by itself; otherwise a conversation with somebody who types.
 */
export async function startChat(start: DemoStart, asked: Arguments): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'connector-bot-chat-'));
  const { demoIdentities, demoPeople, startSimulator, storyNames } = await import('./simulator/index.js');
  if (asked.story && !storyNames.includes(asked.story)) {
    throw new Error(`there is no story "${asked.story}"; there are ${storyNames.join(', ')}`);
  }
  const clock = systemClock;
  const simulator = await startSimulator({ port: 0, clock, story: asked.story, botMessagesUrl: '' });
  const settings = demoSettings({
    start: { ...start, databaseUrl: undefined, dataFolder: folder },
    ...demoIdentities,
    simulatorUrl: simulator.url,
    routes: simulator.routes,
    // Nothing listens here: a link to a page would lead nowhere.
    overrides: { publicUrl: undefined },
  });
  const policy = readPolicy(settings.policyFile, possibleWith(settings));
  if (!policy.ok) throw new Error(policy.sentence);
  const log = createLog(settings.logLevel);
  const wired = await wireParts({ settings, policy: policy.policy, clock, log, network: simulator.network });
  const { parts } = wired;
  const terminal = createTerminal({
    ...wiringOf(parts),
    people: demoPeople,
    tenantId: settings.tenantId,
    signInOf: person => simulator.tokenFor(person.key, `api://botid-${settings.bot.appId}`),
  });
  wired.teams.open(terminal.teams);
  const settled = () => settle(parts, terminal);
  const streams = { terminal, people: demoPeople, settled, input: process.stdin, output: process.stdout };
  try {
    if (asked.jsonl) return await runJsonl(streams);
    const engine = await startEngine(parts);
    wired.hear(id => engine.nudge(id));
    await runChat(streams);
    await engine.stop();
  } finally {
    await wired.stop();
    await simulator.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
