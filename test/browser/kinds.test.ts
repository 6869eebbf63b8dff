import { changeKinds } from '../../src/kinds.js';
import { scenes } from './scenes/index.js';
import { type Company, gather, play } from './support/stage.js';
import { openTheatre, type Theatre } from './support/theatre.js';

/*
 * Every kind of change, played through in browsers and in the simulated consoles. Anna speaks English and Dutch in
 * turn, Bram Dutch, Chloe English; pictures of what they saw are in out/tour.
 */
const sceneMs = 120_000;
let theatre: Theatre;
let company: Company;

beforeAll(async () => {
  theatre = await openTheatre();
  company = await gather(theatre);
}, sceneMs);
afterAll(() => theatre?.close(), sceneMs);

it('has a scene for every kind of change', () => {
  expect(scenes.map(scene => scene.kind).sort()).toEqual([...changeKinds].sort());
});

it.each(scenes.map((scene, index) => [scene.kind, index % 2 === 0 ? 'en' : 'nl', scene] as const))(
  '%s, asked for in "%s", is played to its end',
  async (kind, language, scene) => {
    try {
      await play(company, scene, language);
    } catch (error) {
      await theatre.browser.pictures('out/browser', kind);
      throw error;
    }
    expect(theatre.browser.troubles()).toEqual([]);
  },
  sceneMs,
);
