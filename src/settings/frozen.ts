import type { Settings } from '../settings.js';

/** Nobody changes the settings of a running bot by accident. */
export function frozen(settings: Settings): Settings {
  for (const app of [settings.bot, settings.reader, settings.writer]) {
    if (app) Object.freeze(Object.freeze(app).credential);
  }
  Object.freeze(settings.consoles);
  Object.freeze(settings.routes);
  for (const instance of settings.instances) Object.freeze(instance);
  Object.freeze(settings.instances);
  return Object.freeze(settings);
}
