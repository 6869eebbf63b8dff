import { type Demo, startDemo } from '../../src/demo.js';
import { realPace } from '../../src/http/call.js';
import { type Log, silentLog } from '../../src/log.js';
import type { Settings } from '../../src/settings.js';
import { type Visitor, visit } from '../../src/simulator/room/visitor.js';
import { testDatabase } from './database.js';
import { eagerPace } from './eager-pace.js';

export type Room = {
  readonly demo: Demo;
  readonly anna: Visitor;
  readonly bram: Visitor;
  readonly chloe: Visitor;
  readonly dirk: Visitor;
  readonly eva: Visitor;
  /** Operator, and nothing else. */
  readonly finn: Visitor;
  /** Lets everything happen that is due now. */
  settled(): Promise<void>;
  /** Lets time pass, and everything happen that becomes due. */
  pass(milliseconds: number): Promise<void>;
  /** What a person does in a console; see `src/simulator/consoles/steps.ts`. */
  inConsole(as: string, step: string, more?: object): Promise<unknown>;
  control(path: string, body?: object, method?: string): Promise<unknown>;
  stop(): Promise<void>;
};

const start = { language: 'en', logLevel: 'silent', partnerWrite: 'bot', writeAs: 'app', recheckSeconds: 5 } as const;

/** The whole bot with the people of the demo, without a process and without work of its own accord. */
export async function openRoom(
  options: {
    readonly story?: string;
    readonly overrides?: Partial<Settings>;
    readonly byItself?: boolean;
    readonly log?: Log;
    readonly simulatorPort?: number;
    /** Waits between two tries of a call as long as it would in earnest: seconds. */
    readonly waits?: boolean;
  } = {},
): Promise<Room> {
  if (!options.waits) jest.spyOn(realPace, 'sleep').mockImplementation(eagerPace.sleep);
  const demo = await startDemo({
    start: {
      ...start,
      port: 0,
      simulatorPort: options.simulatorPort ?? 0,
      dataFolder: 'out/test-data',
      simulatorRecord: process.env['SIMULATOR_RECORD'],
    },
    asked: {},
    log: options.log ?? (process.env['TEST_LOG'] ? console : silentLog),
    wiring: { database: await testDatabase(), byItself: options.byItself ?? false },
    overrides: options.overrides,
    forgetful: true,
  });
  const url = demo.url.replace(/\/$/, '');
  const control = async (path: string, body?: object, method = 'POST') => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/control/${path}`, { method, headers, body: body && JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.status === 204 ? undefined : response.json();
  };
  const settled = () => demo.bot.settled();
  if (options.story) await demo.reset(options.story);
  const room: Room = {
    demo,
    anna: visit(url, 'requester'),
    bram: visit(url, 'approver'),
    chloe: visit(url, 'approver2'),
    dirk: visit(url, 'auditor'),
    eva: visit(url, 'outsider'),
    finn: visit(url, 'operator'),
    settled,
    async pass(milliseconds) {
      demo.clock.skip(milliseconds);
      await settled();
    },
    inConsole: (as, step, more = {}) => control('console', { as, step, alias: 'acme', ...more }),
    control,
    stop: () => demo.stop(),
  };
  rooms.push(room);
  return room;
}

const rooms: Room[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.stop();
  jest.restoreAllMocks();
});

/** Every text on a card, for looking at what a person reads. */
export function wordsOf(card: unknown): string {
  if (Array.isArray(card)) return card.map(wordsOf).join('\n');
  if (card === null || typeof card !== 'object') return '';
  return Object.entries(card)
    .filter(([name]) => !['data', 'refresh', 'fallback', 'msteams'].includes(name))
    .map(([name, value]) =>
      typeof value === 'string' ? (['text', 'title', 'value', 'label'].includes(name) ? value : '') : wordsOf(value),
    )
    .filter(Boolean)
    .join('\n');
}
