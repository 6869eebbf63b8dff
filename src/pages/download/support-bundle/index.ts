import { version } from '../../../../package.json';
import type { Producer } from '../producers.js';

/** What support asks first: which versions run here. */
export const supportBundle: Producer = async (_about, { clock, settings }) => ({
  fileName: `connector-bot-support-${clock.now().toISOString().slice(0, 10)}.json`,
  type: 'application/json',
  chunks: lines({ bot: version, node: process.version, cloud: settings.cloud, mode: settings.mode }),
});

async function* lines(facts: object): AsyncIterable<string> {
  yield `${JSON.stringify(facts, undefined, 2)}\n`;
}
