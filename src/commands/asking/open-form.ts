import type { Shown } from '../../../cards/card.js';
import { kindNamed } from '../../changes/kinds/index.js';
import type { ChangeKind } from '../../kinds.js';
import type { Turn } from '../command.js';
import { form } from '../connect/form.js';
import type { AskedInput } from './input.js';
import { formOf } from './request-command.js';

/** The form that asks for such a change, with what is known of it already. */
export async function openForm(turn: Turn, kind: ChangeKind, input: AskedInput): Promise<Shown> {
  if (kind === 'connect-cloud-connector') return form(turn, input, []);
  return formOf(turn, { command: kindNamed(kind).act, kind, input }, []);
}
