import { added, camel, imported, type Skeleton, title } from './skeleton.js';

const check = (name: string) => `import { isKnown } from '../../snapshot/reading.js';
import { type Check, finding, notRead } from '../check.js';

/** Say here what must hold, and the address of the source that says so. */
export const ${camel(name)}: Check = {
  name: '${name}',
  group: 'prerequisites',
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

export const checkSkeleton = (name: string): Skeleton => ({
  files: { [`src/checks/prerequisites/${name}.ts`]: check(name) },
  edits: {
    'src/checks/prerequisites/names.ts': source => added(source, 'export const prerequisiteNames = [', `'${name}'`),
    'src/checks/prerequisites/index.ts': source =>
      added(
        imported(source, `import { ${camel(name)} } from './${name}.js';`),
        'export const prerequisiteChecks: readonly Check[] = [',
        camel(name),
      ),
    'src/checks/prerequisites/text.en.ts': source =>
      added(source, 'export const en: GroupText<PrerequisiteName> = {', words(name, 'It holds.', 'notReadEn')),
    'src/checks/prerequisites/text.nl.ts': source =>
      added(source, 'export const nl: GroupText<PrerequisiteName> = {', words(name, 'Het klopt.', 'notReadNl')),
  },
});
