import { supportBundle } from '../../src/pages/download/support-bundle/index.js';
import type { FileAnswer } from '../../src/pages/html.js';
import { demoPeople, demoTenantId } from '../../src/simulator/people.js';
import { stories } from '../../src/simulator/stories/index.js';
import { openRoom } from '../support/demo.js';
import { unzip } from '../support/unzip.js';

const reader = {
  person: { tenantId: demoTenantId, objectId: 'nobody-else', name: 'Nobody Else' },
  language: 'nl',
} as const;

async function textOf(answer: FileAnswer | { notMade: string }): Promise<string> {
  if ('notMade' in answer) return answer.notMade;
  const chunks: Uint8Array[] = [];
  for await (const chunk of answer.chunks) chunks.push(Buffer.from(chunk));
  return [...unzip(Buffer.concat(chunks)).values()].join('\n');
}

/** Everybody whose name, id or address the world of a story knows, and the Macs in it. */
const names = [
  ...demoPeople.flatMap(({ name, objectId, userPrincipalName }) => [name, objectId, userPrincipalName]),
  'acme-mac-',
];

it('the bundle can be given in every story, and names nobody in any', async () => {
  const room = await openRoom();
  const found: Record<string, readonly string[]> = {};
  for (const { name } of stories) {
    await room.demo.reset(name);
    const text = await textOf(await supportBundle({}, room.demo.bot.parts, reader));
    found[name] = [
      ...names.filter(known => text.toLowerCase().includes(known.toLowerCase())),
      ...(text.match(/demo-[a-z]+-(?:secret|password)/g) ?? []),
      ...(text.includes('"findings"') ? [] : [text.slice(0, 60)]),
    ];
  }
  expect(found).toEqual(Object.fromEntries(stories.map(({ name }) => [name, []])));
}, 60_000);
