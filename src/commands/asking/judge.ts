import type { Alias } from '../../ids.js';
import type { Json } from '../../kinds.js';
import type { Settings } from '../../settings.js';
import { namedInstance } from '../named-instance.js';
import type { AskedInput, FieldName } from './input.js';
import { type AskedKind, fieldsOf, needs } from './needs.js';
import { asIs, readValue } from './values.js';

export type Wish = { readonly [name: string]: Json };
/** What is missing or wrong, by the field in which it is put right. */
export type Fault = FieldName | 'instance' | 'reason' | 'ticket';

export type Asked = {
  readonly instance: Alias;
  readonly wish: Wish;
  readonly reason: string;
  readonly ticket?: string;
};
export type Judged =
  | { readonly ok: true; readonly asked: Asked }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** What was said as a request of this kind, or what is still missing or wrong. */
export function judged(kind: AskedKind, input: AskedInput, settings: Pick<Settings, 'instances'>): Judged {
  const { wish, faults } = wishOf(kind, input);
  const named = input.instance === null ? undefined : namedInstance(input.instance, settings);
  const length = input.reason?.length ?? 0;
  const all: Fault[] = [
    ...(named?.ok ? [] : ['instance' as const]),
    ...faults,
    ...(length < 10 || length > 500 ? ['reason' as const] : []),
    ...((input.ticket?.length ?? 0) > 100 ? ['ticket' as const] : []),
  ];
  if (all.length > 0 || !named?.ok || !input.reason) return { ok: false, faults: all };
  const { reason, ticket } = input;
  return { ok: true, asked: { instance: named.instance.alias, wish, reason, ticket: ticket ?? undefined } };
}

export function wishOf(kind: AskedKind, input: AskedInput): { readonly wish: Wish; readonly faults: readonly Fault[] } {
  const wish: Record<string, Json> = {};
  const faults: Fault[] = [];
  for (const field of fieldsOf(kind)) {
    const value = valueIn(kind, field, input);
    if (value === undefined) faults.push(field);
    else wish[field] = value;
  }
  // A page of one's own has its address, and no other page has one.
  const takesUrl = wish['landingPage'] === 'custom';
  if ('customUrl' in wish && takesUrl !== (wish['customUrl'] !== null)) faults.push('customUrl');
  return { wish, faults };
}

function valueIn(kind: AskedKind, field: FieldName, input: AskedInput): Json | undefined {
  const need = needs(kind)[field];
  const said = input[field];
  if (need === undefined) return undefined;
  if (said !== null && !(said === asIs && need !== 'must')) return readValue[field](said);
  return need === 'must' ? undefined : need.else;
}
