import { type Arguments, readArguments } from './arguments.js';
import { startChat } from './chat.js';
import { systemClock } from './clock.js';
import { model } from './commands/understanding/model.js';
import { type Demo, startDemo } from './demo.js';
import { createLog } from './log.js';
import { readPolicy } from './people/policy.js';
import { possibleWith } from './people/policy-rules.js';
import { readDemoStart, readSettings } from './settings.js';
import { type ConnectorBot, wire } from './wire.js';

/** Start, and stop when asked to. What is wrong with the settings is said in one sentence. */
async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if (!asked.ok) return giveUp(asked.sentence);
  const { mode } = asked.arguments;
  if (mode === 'demo') return demo(asked.arguments);
  if (mode === 'chat') return chat(asked.arguments);
  const bot = await startProduction();
  if (bot) stopOnSignal(bot);
}

async function demo(asked: Arguments): Promise<void> {
  const start = readDemoStart();
  if (!start.ok) return giveUp(start.sentence);
  console.error('Preparing the demo; the first start takes some seconds.');
  const running = await startDemo({ start: start.settings, asked });
  console.log(`Connector Bot demo: ${running.url}`);
  void model();
  stopOnSignal(running);
}

async function chat(asked: Arguments): Promise<void> {
  const start = readDemoStart();
  if (!start.ok) return giveUp(start.sentence);
  await startChat(start.settings, asked);
}

async function startProduction(): Promise<ConnectorBot | undefined> {
  const read = readSettings();
  if (!read.ok) return giveUp(read.sentence);
  const policy = readPolicy(read.settings.policyFile, possibleWith(read.settings));
  if (!policy.ok) return giveUp(policy.sentence);
  const log = createLog(read.settings.logLevel);
  const bot = await wire({ settings: read.settings, policy: policy.policy, clock: systemClock, log });
  log.info({ messages: bot.messagesUrl }, 'Connector Bot is listening');
  // So that nobody who asks first waits for it.
  void model();
  return bot;
}

function giveUp(sentence: string): undefined {
  console.error(sentence);
  process.exitCode = 1;
  return undefined;
}

/** Finishes what is under way, then ends. A second signal does not wait. */
function stopOnSignal(running: Pick<ConnectorBot | Demo, 'stop'>): void {
  const stop = () => {
    process.once('SIGINT', () => process.exit(1));
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return 'of an unknown fault';
  const inUse = 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;
  return inUse ? `port ${error.port} is in use; choose another (demo: --port N, else PORT)` : error.message;
}

main().catch(error => {
  console.error(`Connector Bot could not start: ${whyOf(error)}.`);
  process.exit(1);
});
