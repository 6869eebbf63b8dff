import type { Env } from './env-file.js';
import { aliasesIn, instancePrefix } from './instances.js';
import { instanceVariables, ourPrefixes, secretNames, variables } from './variables.js';
import { wrong } from './wrong.js';

/** A misspelt variable is not silently ignored: it would be a rule somebody believes in and nobody keeps. */
export function refuseUnknown(env: Env): void {
  const aliases = aliasesIn({ text: name => env[name]?.trim() || undefined });
  const known = new Set([
    ...Object.keys(variables),
    ...secretNames.map(name => `${name}_FILE`),
    ...aliases.flatMap(alias => instanceVariables.map(name => `${instancePrefix(alias)}_${name}`)),
  ]);
  const unknown = Object.keys(env)
    .filter(name => ourPrefixes.some(prefix => name.startsWith(prefix)) && !known.has(name))
    .sort()[0];
  if (!unknown) return;
  if (unknown.startsWith('JAMF_')) {
    const named = aliases.length === 0 ? 'no instance' : `only ${aliases.join(', ')}`;
    wrong(`${unknown} is set, but JAMF_INSTANCES names ${named}, and no variable of an instance is called so.`);
  }
  wrong(`${unknown} is set, but there is no such setting; .env.sample lists them all.`);
}
