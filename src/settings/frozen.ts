import type { Settings } from '../settings.js';

/** Nobody changes the settings of a running bot by accident. */
export function frozen(settings: Settings): Settings {
  for (const part of [settings.bot, settings.reader, settings.writer, settings.consoles, settings.routes]) {
    if (part) Object.freeze(part);
  }
  for (const instance of settings.instances) Object.freeze(instance);
  Object.freeze(settings.instances);
  return Object.freeze(settings);
}
