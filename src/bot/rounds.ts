import { hours, seconds } from '../clock.js';
import type { Log } from '../log.js';
import type { Core } from './core.js';
import { placeOf } from './turn.js';

export type Rounds = { wake(): void; stop(): Promise<void> };

const roundMs = seconds(1);
const tidyMs = hours(1);

/** Empties the outbox every second, or at once when woken. A failure waits for the next round, never ends the loop. */
export function startRounds(core: Core, log: Log): Rounds {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> | undefined;
  let isWoken = false;
  let tidiedAt = performance.now();

  async function round(): Promise<void> {
    try {
      while (!stopped && (await core.sender.sendDue()));
      if (performance.now() - tidiedAt > tidyMs) {
        tidiedAt = performance.now();
        await core.tidy();
      }
    } catch (error) {
      log.error({ cause: placeOf(error) }, 'the outbox could not be emptied');
    }
  }

  function run(): void {
    if (stopped || work) return;
    clearTimeout(timer);
    isWoken = false;
    work = round().finally(() => {
      work = undefined;
      if (!stopped) timer = setTimeout(run, isWoken ? 0 : roundMs);
    });
  }

  run();
  return {
    wake() {
      isWoken = true;
      run();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await work;
    },
  };
}
