import type { Player, Role } from './player.js';
import { openTheatre, type Theatre } from './theatre.js';

export type Tour = {
  /** Somebody comes into the room, in a browser of their own. */
  enter(role: Role, place: 'channel' | 'personal'): Promise<Player>;
  /** A part of the story. After a part that failed, the next ones only say so. */
  chapter(name: string, play: () => Promise<void>): void;
};

const chapterMs = 60_000;

/** One story in chapters, from the first to the last. */
export function tour(): Tour {
  let theatre: Theatre;
  let failed: string | undefined;

  beforeAll(async () => {
    theatre = await openTheatre();
  }, chapterMs);

  afterAll(() => theatre?.close(), chapterMs);

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
          if (failed) await theatre.browser.pictures('out/browser');
        }
        expect(theatre.browser.troubles()).toEqual([]);
      },
      chapterMs,
    );
  return { enter: (role, place) => theatre.enter(role, place), chapter };
}

/** Without a stack: the failure to look at is the first one. */
const notReached = (failed: string): Error =>
  Object.assign(new Error(`Not reached, because this failed: ${failed}`), { stack: undefined });
