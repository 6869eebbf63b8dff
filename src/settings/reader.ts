import { readFileSync } from 'node:fs';
import type { z } from 'zod/v4';
import type { Env } from './env-file.js';
import { secretNames, type VariableName, variables } from './variables.js';
import { wrong } from './wrong.js';

type Value<Name extends VariableName> = z.output<(typeof variables)[Name]>;

export type Reader = {
  /** The checked value, the default, or undefined when there is neither. */
  get<Name extends VariableName>(name: Name): Value<Name> | undefined;
  /** The same, where there must be one. `what` says what it is. */
  need<Name extends VariableName>(name: Name, what: string): Value<Name>;
  /** A text that is not in the list (those of an instance); empty counts as not given. */
  text(name: string): string | undefined;
  /** A secret, given directly or as the name of a file. */
  secret(name: string): string | undefined;
};

export function createReader(env: Env): Reader {
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;

  function secret(name: string): string | undefined {
    const file = text(`${name}_FILE`);
    const direct = text(name);
    if (!file) return direct;
    if (direct) return wrong(`${name} and ${name}_FILE are both set, but only one of them may be.`);
    return contentOf(file, name);
  }

  function get<Name extends VariableName>(name: Name): Value<Name> | undefined {
    const isSecret = secretNames.includes(name);
    const given = isSecret ? secret(name) : text(name);
    const rule: z.ZodType = variables[name];
    const checked = rule.safeParse(given);
    if (checked.success) return checked.data as Value<Name>;
    if (given === undefined) return undefined;
    const why = checked.error.issues[0]?.message ?? 'is wrong';
    return wrong(`${name} ${isSecret ? '(its value is not shown)' : `is "${shown(given)}", but`} ${why}.`);
  }

  function need<Name extends VariableName>(name: Name, what: string): Value<Name> {
    const value = get(name);
    return value ?? wrong(`${name} is not set, but production needs it: ${what}.`);
  }

  return { get, need, text, secret };
}

/** Somebody may have put a password into an address: that is not repeated. */
export const shown = (address: string): string => address.replace(/\/\/[^/]*@/, '//***@');

function contentOf(file: string, name: string): string {
  let content: string;
  try {
    content = readFileSync(file, 'utf8').trim();
  } catch {
    return wrong(`${name}_FILE is "${file}", but must name a file that can be read.`);
  }
  return content || wrong(`${name}_FILE is "${file}", but must name a file that is not empty.`);
}
