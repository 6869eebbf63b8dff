import { connectPlay } from './connect.js';
import type { Play } from './play.js';

/** A play for every kind of change; a test proves that none is missing. */
export const plays: readonly Play[] = [connectPlay];
