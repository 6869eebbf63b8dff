import type { Scene } from '../support/stage.js';
import { connectComplianceScene, disconnectComplianceScene, migrateComplianceScene } from './compliance.js';
import { connectScene } from './connect.js';
import { disconnectScene, repairScene, terminateScene } from './ends.js';
import { connectManualScene, rotateScene, switchScene } from './manual.js';
import { migrateScene, removeManualScene } from './removal.js';

/** One scene for every kind of change. */
export const scenes: readonly Scene[] = [
  connectScene,
  rotateScene,
  connectManualScene,
  removeManualScene,
  migrateScene,
  disconnectScene,
  switchScene,
  terminateScene,
  repairScene,
  connectComplianceScene,
  migrateComplianceScene,
  disconnectComplianceScene,
];
