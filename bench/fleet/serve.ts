import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/clock.js';
import { startSimulator } from '../../src/simulator/index.js';
import { createWorld } from '../../src/simulator/stories/index.js';

/* The simulator in a process of its own, with a fleet of the size that is asked for. Says its address, then serves. */

const total = Number(process.argv[2]);
const world = createWorld('large-fleet', systemClock.now());
const acme = world.jamf['acme'];
if (!acme) throw new Error('The story has no server');
acme.fleet = { ...acme.fleet, total, activated: Math.floor(total * 0.9) };
// A scan of a million outlives the short tokens of the demo; signing in anew is not what is measured.
for (const client of acme.apiClients) client.accessTokenLifetimeSeconds = 3600;
const folder = mkdtempSync(join(tmpdir(), 'connector-bot-fleet-'));
const worldFile = join(folder, 'world.json');
writeFileSync(worldFile, JSON.stringify(world));

startSimulator({ port: 0, clock: systemClock, worldFile, botMessagesUrl: '' }).then(
  simulator => {
    // It was read, and nothing alters it.
    rmSync(folder, { recursive: true });
    process.send?.({ url: simulator.url, routes: simulator.routes });
  },
  error => {
    console.error(error);
    process.exit(1);
  },
);
