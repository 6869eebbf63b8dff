import type { Request } from '../commands/command.js';
import { type CommandName, commandNames } from '../kinds.js';

/*
 * What comes with a press is whatever the sender chose to send. Only a known command with a small, flat set of plain
 * values gets through; what the values mean is decided by the command's own schema.
 */
const maximumFields = 20;
const maximumName = 64;
/** Reasons for a decision may have 500 characters; nothing that a card asks for is longer. */
const maximumText = 2000;

const isCommandName = (name: unknown): name is CommandName =>
  typeof name === 'string' && (commandNames as readonly string[]).includes(name);

/** The request behind a button, or undefined when no button of ours looks like that. */
export function buttonRequest(verb: unknown, data: unknown): Request | undefined {
  if (!isCommandName(verb)) return undefined;
  if (data === undefined || data === null) return { name: verb, input: {} };
  if (typeof data !== 'object' || Array.isArray(data)) return undefined;
  // `do` and `msteams` are how the button travels, not what it says.
  const fields = Object.entries(data).filter(([name]) => name !== 'do' && name !== 'msteams');
  if (fields.length > maximumFields) return undefined;
  const input: Record<string, string | number | boolean> = {};
  for (const [name, value] of fields) {
    if (name.length > maximumName || !/^[A-Za-z][A-Za-z0-9_-]*$/.test(name) || isInherited(name)) return undefined;
    if (!isPlain(value)) return undefined;
    input[name] = value;
  }
  return { name: verb, input };
}

/** Never let a field's name reach what every object has: `constructor`, `toString`. */
const isInherited = (name: string): boolean => name in Object.prototype;

function isPlain(value: unknown): value is string | number | boolean {
  if (typeof value === 'string') return value.length <= maximumText;
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

/** A form's button (Action.Submit) names its command in `do`. */
export const submittedRequest = (data: unknown): Request | undefined =>
  typeof data === 'object' && data !== null ? buttonRequest((data as { do?: unknown }).do, data) : undefined;
