import { type Demo, startDemo } from '../src/demo.js';
import type { Log } from '../src/log.js';
import { type Visitor, visit } from '../src/simulator/room/visitor.js';

export type BenchBot = {
  readonly demo: Demo;
  readonly anna: Visitor;
  readonly bram: Visitor;
  /** How many calls to Graph, Jamf, sign-in and Teams left since the last time this was asked. */
  calls(): number;
};

const start = {
  language: 'en',
  logLevel: 'silent',
  partnerWrite: 'bot',
  writeAs: 'app',
  recheckSeconds: 3600,
} as const;

/** The whole bot on the simulator, doing nothing by itself, so that nothing else runs while something is measured. */
export async function startBenchBot(dataFolder: string): Promise<BenchBot> {
  let count = 0;
  const log: Log = {
    info() {},
    warn() {},
    error: (facts, message) => console.error(message, facts),
    debug(_facts, message) {
      if (message === 'called') count += 1;
    },
  };
  const demo = await startDemo({
    start: { ...start, port: 0, simulatorPort: 0, dataFolder },
    log,
    wiring: { byItself: false },
    forgetful: true,
  });
  await demo.reset('connected');
  const url = demo.url.replace(/\/$/, '');
  return {
    demo,
    anna: visit(url, 'requester'),
    bram: visit(url, 'approver'),
    calls() {
      const counted = count;
      count = 0;
      return counted;
    },
  };
}
