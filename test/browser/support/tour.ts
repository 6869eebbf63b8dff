import { startDemo } from '../../../src/demo.js';
import { silentLog } from '../../../src/log.js';
import { testDatabase } from '../../support/database.js';
import { openBrowser } from './browser.js';
import { enter, type Player, type Role } from './player.js';

export type Tour = {
  /** Somebody comes into the room, in a browser of their own. */
  enter(role: Role, place: 'channel' | 'personal'): Promise<Player>;
  /** A part of the story. After a part that failed, the next ones only say so. */
  chapter(name: string, play: () => Promise<void>): void;
};

const chapterMs = 60_000;

/** The whole bot and the demo room, on free ports, going on by itself as `npm run demo` does; and a browser. */
export function tour(): Tour {
  let room: string;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let failed: string | undefined;

  beforeAll(async () => {
    demo = await startDemo({
      start: {
        language: 'en',
        logLevel: 'silent',
        partnerWrite: 'bot',
        writeAs: 'approver',
        recheckSeconds: 1,
        port: 0,
        simulatorPort: 0,
        dataFolder: 'out/browser',
      },
      log: process.env['TEST_LOG'] ? console : silentLog,
      wiring: { database: await testDatabase(), byItself: true },
      forgetful: true,
    });
    room = `${demo.url}room/`;
    browser = await openBrowser();
  }, chapterMs);

  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  }, chapterMs);

  const chapter: Tour['chapter'] = (name, play) =>
    it(
      name,
      async () => {
        if (failed) throw notReached(failed);
        failed = name;
        try {
          await play();
          failed = undefined;
        } finally {
          if (failed) await browser.pictures('out/browser');
        }
        expect(browser.troubles()).toEqual([]);
      },
      chapterMs,
    );
  return { enter: (role, place) => enter(browser, room, role, place), chapter };
}

/** Without a stack: the failure to look at is the first one. */
const notReached = (failed: string): Error =>
  Object.assign(new Error(`Not reached, because this failed: ${failed}`), { stack: undefined });
