import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import demoPolicy from '../../policy.demo.json';
import type { Policy } from '../../src/people/policy.js';
import { policySchema } from '../../src/people/policy-schema.js';

export const demoFile = demoPolicy;
export const demo = policySchema.parse(demoPolicy);

/** The demo's policy with other rules for changes. */
export const policyWith = (changes: object): Policy => policySchema.parse({ ...demoPolicy, changes });

/** A policy file with this in it. */
export function fileWith(json: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'policy-')), 'mine.json');
  writeFileSync(file, typeof json === 'string' ? json : JSON.stringify(json));
  return file;
}

/** A group of its own for each letter. */
export const groupOf = (letter: string): string => `5c0d5a1e-0000-4000-8000-00000000a00${letter}`;

const tenantId = '5c0d5a1e-0000-4000-8000-0000000000d0';
export const anna = { tenantId, objectId: '5c0d5a1e-0000-4000-8000-00000000e001', name: 'Anna' };
export const bram = { tenantId, objectId: '5c0d5a1e-0000-4000-8000-00000000e002', name: 'Bram' };
