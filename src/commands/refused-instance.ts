import { recordRefusal } from './answers.js';
import type { Answer, Turn } from './command.js';
import { type NamedInstance, namedInstance } from './named-instance.js';
import { nobody, refused } from './refusals.js';
import { texts } from './text.js';

/** Why this name, host or address is refused, with the lines the operator adds to the settings. */
export async function refusedInstance(turn: Turn, named: Extract<NamedInstance, { ok: false }>): Promise<Answer> {
  const { reason, facts } = named;
  if (facts.declared.length === 0 && reason === 'unknown-instance') return withoutInstances(turn, facts.named);
  await recordRefusal(turn, { reason, named: facts.named });
  const words = texts[turn.language].instances;
  const why = reason === 'unknown-instance' ? [] : [words.refused[reason]];
  const known = facts.declared.length > 0 ? [words.declared(facts.declared.join(', '))] : [];
  const card = refused({
    ...nobody,
    reason: facts.lines.length > 0 ? 'instance-unknown' : 'address-wrong',
    instance: facts.named,
    details: [...why, ...known],
    lines: facts.lines,
    button: 'instances',
  });
  return { card, data: { refused: reason } };
}

/** No Jamf Pro server is declared at all: here is how. */
export async function withoutInstances(turn: Turn, typed = 'acme'): Promise<Answer> {
  await recordRefusal(turn, { reason: 'no-instances', named: typed });
  const example = namedInstance(typed, turn.parts.settings);
  const lines = example.ok ? [] : example.facts.lines;
  return { card: refused({ ...nobody, reason: 'no-instances', lines }), data: { refused: 'no-instances' } };
}
