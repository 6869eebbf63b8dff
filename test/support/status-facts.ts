import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { type Around, type StatusInput, statusFacts } from '../../src/views/status/index.js';
import { connectedSnapshot, connectorId, partner, value } from './snapshot.js';

/** When the status is looked at, unless a test says otherwise. */
export const now = new Date('2026-03-01T09:30:00Z');
const nothing: Around = { open: [], credentials: [] };

/** The facts of the card for the only server of a tenant, with nothing around it. */
export const facts = (of: Snapshot, more: Partial<StatusInput> = {}) =>
  statusFacts({ snapshot: of, standing: 'alone', around: nothing, findings: [], language: 'en', now, ...more });

/** An active record that last heard from Jamf at that moment. */
export const beating = (lastHeartbeat: string) =>
  value([partner({ isConfigured: true, state: 'enabled', applicationId: connectorId, lastHeartbeat })]);

export const healthy = connectedSnapshot({ partners: beating('2026-03-01T09:18:00Z') });
