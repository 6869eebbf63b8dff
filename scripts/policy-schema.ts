import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyJsonSchema } from '../src/people/policy-schema.js';

/* Makes policy.schema.json, with which editors help, from the schema that the bot checks the policy with. */

const file = join(process.cwd(), 'policy.schema.json');
writeFileSync(file, `${JSON.stringify(policyJsonSchema(), null, 2)}\n`);
console.log(file);
