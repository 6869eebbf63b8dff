import { botAppId, demoPeople, demoTenantId } from '../../src/simulator/people.js';
import { textOf } from '../architecture/sources.js';

const config = /```yaml\n([\s\S]*?)```/.exec(textOf('docs/playground.md'))?.[1] ?? '';
const valuesOf = (key: string) =>
  [...config.matchAll(new RegExp(`^\\s+(?:- )?${key}: (.*)$`, 'gm'))].map(([, is]) => is);

test('the people in the Playground are those of the demo, and their rights with them', () => {
  const objectIds = valuesOf('aadObjectId');
  expect(objectIds).toEqual(demoPeople.map(person => person.objectId));
  expect(valuesOf('name').slice(1, 7)).toEqual(demoPeople.map(person => person.name));
  expect(valuesOf('userPrincipleName')).toEqual(demoPeople.map(person => person.userPrincipalName));
  // The Playground looks for people by `id`, and the bot opens a chat with the object id.
  expect(valuesOf('id').slice(1, 7)).toEqual(objectIds);
  expect(config).toContain(`tenantId: ${demoTenantId}\n`);
  expect(valuesOf('id')[0]).toBe(`28:${botAppId}`);
});
