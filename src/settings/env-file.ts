import { readFileSync } from 'node:fs';

export type Env = { readonly [name: string]: string | undefined };

/**
 * Lines `NAME=value` of a `.env` file; `#` starts a comment line, quotes around a value are taken off. Nothing is
 * expanded: a secret may contain `$` or `#`. (Node's own `--env-file` stops when there is no file.)
 */
export function parseEnvFile(text: string): Env {
  const env: Record<string, string> = {};
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
    if (match?.[1]) env[match[1]] = unquoted(match[2] ?? '');
  }
  return env;
}

const unquoted = (value: string): string => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;

/** What the process was given, and below it what `.env` in the working folder says, if there is one. */
export function environment(given: Env, file = '.env'): Env {
  try {
    return { ...parseEnvFile(readFileSync(file, 'utf8')), ...given };
  } catch {
    return given;
  }
}
