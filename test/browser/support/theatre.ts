import { createServer } from 'node:net';
import { startDemo } from '../../../src/demo.js';
import { silentLog } from '../../../src/log.js';
import { testDatabase } from '../../support/database.js';
import { openBrowser, type Watched } from './browser.js';
import { enter, type Player, type Role } from './player.js';

export type Theatre = {
  readonly browser: Watched;
  /** Somebody comes into the room, in a browser of their own. */
  enter(role: Role, place: 'channel' | 'personal'): Promise<Player>;
  close(): Promise<void>;
};

/** The whole bot and the demo room, on free ports, going on by itself as `npm run demo` does; and a browser. */
export async function openTheatre(): Promise<Theatre> {
  const demo = await startDemo({
    start: {
      language: 'en',
      logLevel: 'silent',
      partnerWrite: 'bot',
      writeAs: 'approver',
      authenticationContext: 'c1',
      recheckSeconds: 1,
      // Links lead to the bot's own pages, so its port is one that is known before it starts.
      port: await freePort(),
      simulatorPort: 0,
      dataFolder: 'out/browser',
    },
    log: process.env['TEST_LOG'] ? console : silentLog,
    wiring: { database: await testDatabase(), byItself: true },
    forgetful: true,
  });
  const browser = await openBrowser();
  return {
    browser,
    enter: (role, place) => enter(browser, `${demo.url}room/`, role, place),
    async close() {
      await browser.close();
      await demo.stop();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
