import type { Contents } from './contents.js';
import { report } from './report.js';

export type TextFile = { readonly name: string; readonly text: string };

/** 20 MB, before they are packed. */
const mostBytes = 20 * 1024 * 1024;

/** One file to read, and the same as data; what has no room is named in the first one. */
export function filesOf(contents: Contents, most = mostBytes): readonly TextFile[] {
  const { about, versions, settings, tenant, changes, instances } = contents;
  const all: readonly TextFile[] = [
    { name: 'report.html', text: report(contents) },
    json('versions', versions),
    json('settings', settings),
    json('tenant', tenant ?? null),
    json('changes', changes),
    ...instances.map(one => json(`instances/${one.instance}`, one)),
  ];
  let room = most;
  const fitting = all.filter(({ text }) => {
    const bytes = Buffer.byteLength(text);
    if (bytes > room) return false;
    room -= bytes;
    return true;
  });
  const filesLeftOut = all.filter(file => !fitting.includes(file)).map(({ name }) => name);
  return [json('about', { ...about, filesLeftOut }), ...fitting];
}

const json = (name: string, data: unknown): TextFile => ({
  name: `${name}.json`,
  text: `${JSON.stringify(data, undefined, 2)}\n`,
});
