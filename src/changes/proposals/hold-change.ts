import type { ChangeId } from '../../ids.js';
import type { Parts } from '../../parts.js';
import { isEnded } from '../change.js';
import { claimSoon } from '../claim.js';
import { changeById } from '../store.js';
import type { Hold } from './kind.js';

/** No write may be under way when a change is altered by a vote: the bot's own claim is waited for and taken. */
export async function holdChange(parts: Parts, id: ChangeId): Promise<Hold | undefined> {
  const claim = await claimSoon(parts, id);
  if (claim) return claim;
  const change = await changeById(parts.database, id);
  return !change || isEnded(change) ? { release: async () => undefined } : undefined;
}
