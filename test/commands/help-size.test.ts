import { cardNamed } from '../../cards/index.js';
import { createRender } from '../../src/bot/render.js';
import type { Turn } from '../../src/commands/command.js';
import { commandNamed } from '../../src/commands/index.js';
import { languages } from '../../src/language.js';

// Every command has a line on it, and Teams takes no larger card.
it.each(languages)('help fits into a message, in %s', async language => {
  const turn = { language, conversation: { scope: 'channel' } } as unknown as Turn;
  const { card } = await commandNamed('help').run({}, turn);
  expect(Buffer.byteLength(JSON.stringify(createRender(cardNamed)(card, language)))).toBeLessThanOrEqual(20_000);
});
