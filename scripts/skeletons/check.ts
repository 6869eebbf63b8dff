import { added, camel, imported, pascal, type Skeleton, title } from './skeleton.js';

/** Groups of checks of a snapshot, each a folder of `src/checks`, and what each calls one of its own: `policyNames`. */
export const checkGroups = {
  connection: 'connection',
  prerequisites: 'prerequisite',
  permissions: 'permission',
  policies: 'policy',
  network: 'network',
} as const;
export type CheckGroup = keyof typeof checkGroups;

const check = (name: string, group: CheckGroup) => `import { isKnown } from '../../snapshot/reading.js';
import { type Check, finding, notRead } from '../check.js';

/** Say here what must hold, and the address of the source that says so. */
export const ${camel(name)}: Check = {
  name: '${name}',
  group: '${group}',
  scope: 'instance',
  reads: ['jamf-version'],
  fixes: {},
  run(snapshot) {
    const { version } = snapshot.jamf;
    if (!isKnown(version)) return notRead('${name}', snapshot, version);
    return finding('${name}', snapshot, 'pass', 'ok', {}, version.at);
  },
};
`;

const words = (name: string, ok: string, notRead: string) => `'${name}': {
    title: '${title(name)}',
    codes: {
      ok: () => ({ cause: '${ok}' }),
      'not-read': ${notRead}('${title(name)}'),
    },
  }`;

export function checkSkeleton(name: string, group: CheckGroup): Skeleton {
  const folder = `src/checks/${group}`;
  const one = checkGroups[group];
  const groupText = `GroupText<${pascal(one)}Name>`;
  return {
    files: { [`${folder}/${name}.ts`]: check(name, group) },
    edits: {
      [`${folder}/names.ts`]: source => added(source, `export const ${one}Names = [`, `'${name}'`),
      [`${folder}/index.ts`]: source =>
        added(
          imported(source, `import { ${camel(name)} } from './${name}.js';`),
          `export const ${one}Checks: readonly Check[] = [`,
          camel(name),
        ),
      [`${folder}/text.en.ts`]: source =>
        added(source, `export const en: ${groupText} = {`, words(name, 'It holds.', 'notReadEn')),
      [`${folder}/text.nl.ts`]: source =>
        added(source, `export const nl: ${groupText} = {`, words(name, 'Het klopt.', 'notReadNl')),
    },
  };
}
