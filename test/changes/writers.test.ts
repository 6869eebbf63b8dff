import { asApp } from '../../src/changes/writers.js';
import type { Parts } from '../../src/parts.js';

const able = { graphWriter: {} } as Pick<Parts, 'graphWriter'>;
const writer = { appId: 'writer-1' };
const partsWith = (settings: object, more: object = able) => ({ settings, ...more }) as unknown as Parts;

it('the bot writes in its own name only where the operator gave it the power to, whatever else is at hand', () => {
  expect(asApp(partsWith({ writeAs: 'app', writer }))).toMatchObject({ identity: 'app:writer-1' });
  expect(asApp(partsWith({ writeAs: 'approver', writer }))).toBeUndefined();
  expect(asApp(partsWith({ writeAs: 'app' }))).toBeUndefined();
  expect(asApp(partsWith({ writeAs: 'app', writer }, {}))).toBeUndefined();
});
