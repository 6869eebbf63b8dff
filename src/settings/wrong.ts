/** Stops the reading of the settings with the one sentence that the operator sees. Caught in `settings.ts`. */
export class WrongSetting extends Error {}

export function wrong(sentence: string): never {
  throw new WrongSetting(sentence);
}
