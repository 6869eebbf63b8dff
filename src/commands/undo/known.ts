import type { Change } from '../../changes/change.js';
import type { Opposite, Wish } from '../../changes/kinds/kind.js';
import type { ChangeKind, Json } from '../../kinds.js';
import { type AskedInput, type FieldName, fieldNames, nothingWanted } from '../asking/input.js';
import { gone } from '../asking/values.js';
import type { Turn } from '../command.js';

/** What is known of the change that undoes another, as its form takes it: to be looked at, and sent by a person. */
export async function knownOf(turn: Turn, change: Change, { kind, wish }: Opposite): Promise<AskedInput> {
  const known = { ...(await lastWish(turn, change, kind)), ...wish };
  const said = fieldNames.flatMap(name => (known[name] === undefined ? [] : [[name, asText(known[name])] as const]));
  return {
    ...nothingWanted,
    ...(Object.fromEntries(said) as { readonly [name in FieldName]?: string | null }),
    instance: change.instance,
    ticket: change.ticket ?? null,
    takesOver: change.status === 'stuck' ? change.id : null,
  };
}

/** Larger changes of which this one is the last part are asked for with the same. */
const asIn: { readonly [kind in ChangeKind]?: readonly ChangeKind[] } = {
  'connect-cloud-connector': ['migrate-cloud-connector'],
  'connect-manual': ['switch-to-manual'],
};

/** How this server was connected that way the last time it was done from here. */
async function lastWish({ parts }: Turn, { tenantId, instance }: Change, kind: ChangeKind): Promise<Wish> {
  const row = await parts.database.kysely
    .selectFrom('change')
    .select('body')
    .where('tenant_id', '=', tenantId)
    .where('instance', '=', instance)
    .where('kind', 'in', [kind, ...(asIn[kind] ?? [])])
    .where('status', '=', 'done')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.body as Change | undefined)?.wish ?? {};
}

function asText(value: Json | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return String(value);
  return value.length === 0 ? gone : value.join(' ');
}
