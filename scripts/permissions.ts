import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissionsPage } from './permissions/page.js';
import { recordCalls } from './permissions/record.js';

/* Makes docs/permissions.md from the calls of the Graph and Jamf clients and the permissions they name. */

async function main(): Promise<void> {
  const file = join(process.cwd(), 'docs', 'permissions.md');
  writeFileSync(file, permissionsPage(await recordCalls()));
  console.log(file);
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
