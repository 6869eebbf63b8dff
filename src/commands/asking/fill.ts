import { setTimeout as pause } from 'node:timers/promises';
import { connectedOthers, provenHere } from '../../changes/connected.js';
import { seconds } from '../../clock.js';
import type { Alias } from '../../ids.js';
import { valueIn } from '../../snapshot/reading.js';
import type { Turn } from '../command.js';
import type { AskedInput, FieldName } from './input.js';
import { type AskedKind, needs } from './needs.js';
import { asIs, choices } from './values.js';

/** What the bot knows before anybody fills anything in. */
export type Known = {
  readonly cloud: string;
  /** Servers, other than this one, that changes here connected. */
  readonly others: readonly Alias[];
  /** Names of smart groups of the server; empty where they could not be had in a moment. */
  readonly smartGroups: readonly string[];
};

/** More is no list to choose from: then the name is typed. */
const mostGroups = 50;
/** A form has to open at once. */
const patience = seconds(2);

export async function knownFor({ parts }: Pick<Turn, 'parts'>, kind: AskedKind, instance: Alias): Promise<Known> {
  const asks = needs(kind);
  const others = 'remaining' in asks ? await othersOf(parts, instance) : [];
  const smartGroups = 'applicableGroup' in asks && instance !== '' ? await smartGroupsOf(parts, instance) : [];
  return { cloud: parts.settings.cloud, others, smartGroups };
}

const othersOf = async (parts: Turn['parts'], instance: Alias): Promise<readonly Alias[]> =>
  instance === '' ? [...(await provenHere(parts))].sort() : connectedOthers(parts, instance);

async function smartGroupsOf({ snapshots }: Turn['parts'], alias: Alias): Promise<readonly string[]> {
  const reading = snapshots.read({ aliases: [alias], parts: ['jamf-smart-groups'] }).catch(() => []);
  const [snapshot] = await Promise.race([reading, pause(patience, [], { ref: false })]);
  const names = (snapshot && valueIn(snapshot.jamf.smartGroups)?.map(({ name }) => name)) ?? [];
  return names.length > mostGroups ? [] : [...new Set(names)].sort((a, b) => a.localeCompare(b));
}

/** What stands in a field: what was said, else what is known, else what holds when nothing is said. */
export function prefilled(name: FieldName, kind: AskedKind, input: AskedInput, known: Known): string {
  const said = input[name];
  if (said !== null) return said;
  const need = needs(kind)[name];
  if (need === 'must') {
    if (name === 'cloud') return known.cloud;
    return name === 'remaining' && known.others.length > 0 ? 'others' : '';
  }
  const otherwise = need?.else ?? null;
  if (otherwise === null) return name === 'cloud' || name === 'landingPage' ? asIs : '';
  return Array.isArray(otherwise) ? otherwise.join(' ') : String(otherwise);
}

type Option = { readonly title: string; readonly value: string };

/** What can be chosen in a field; nothing: it is filled in. */
export function choicesFor(
  name: FieldName,
  kind: AskedKind,
  { smartGroups }: Known,
  titles: { readonly [value: string]: string },
): readonly Option[] {
  if (name === 'applicableGroup' || name === 'complianceGroup') {
    return smartGroups.map(group => ({ title: group, value: group }));
  }
  const fixed: { readonly [field in FieldName]?: readonly string[] } = choices;
  const need = needs(kind)[name];
  const may = fixed[name] ?? [];
  const values = may.length > 0 && need !== undefined && need !== 'must' && need.else === null ? [asIs, ...may] : may;
  return values.map(value => ({ title: titles[value] ?? value, value }));
}
