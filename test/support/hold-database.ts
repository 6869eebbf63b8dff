/** A process of its own that opens the embedded database in a folder, stores a row and holds on until it is ended. */
import { openDatabase } from '../../src/database/database.js';
import { silentLog } from '../../src/log.js';

async function hold(): Promise<void> {
  const [dataFolder = ''] = process.argv.slice(2);
  const database = await openDatabase({ dataFolder, log: silentLog });
  await database.kysely.insertInto('preference').values({ tenant_id: 't', object_id: 'o', language: 'nl' }).execute();
  console.log('open');
  process.stdin.once('data', () => {
    database.stop().then(() => process.exit(0));
  });
}

hold().catch(error => {
  console.error(error);
  process.exit(1);
});
