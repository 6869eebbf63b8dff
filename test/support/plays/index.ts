import { connectCompliancePlay, disconnectCompliancePlay, migrateCompliancePlay } from './compliance.js';
import { connectPlay, furtherPlay, reconnectPlay } from './connect.js';
import { disconnectOnePlay, disconnectPlay, repairPlay, terminatePlay } from './ends.js';
import { connectManualPlay, rotatePlay, switchPlay } from './manual.js';
import type { Play } from './play.js';
import { migratePlay, removeManualPlay } from './removal.js';

/** A play for every kind of change; a test proves that none is missing. */
export const plays: readonly Play[] = [
  connectPlay,
  reconnectPlay,
  furtherPlay,
  connectManualPlay,
  connectCompliancePlay,
  removeManualPlay,
  migratePlay,
  migrateCompliancePlay,
  disconnectPlay,
  disconnectOnePlay,
  disconnectCompliancePlay,
  switchPlay,
  rotatePlay,
  terminatePlay,
  repairPlay,
];
