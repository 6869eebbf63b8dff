import type { Settings } from '../settings.js';
import type { Reader } from './reader.js';
import { wrong } from './wrong.js';

/** Where people's browsers reach the bot, and how much proof it asks of them there. */
export function pagesIn(reader: Reader): Pick<Settings, 'publicUrl' | 'authenticationContext'> {
  const publicUrl = reader.get('PUBLIC_URL');
  const authenticationContext = reader.get('AUTHENTICATION_CONTEXT');
  if (authenticationContext && !publicUrl) {
    wrong('AUTHENTICATION_CONTEXT is set, but people can only prove themselves on a page of the bot: set PUBLIC_URL.');
  }
  return { publicUrl, authenticationContext };
}
