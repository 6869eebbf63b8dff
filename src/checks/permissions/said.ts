import type { Facts, Json } from '../../kinds.js';

/** What stands in a list of facts, one after the other. */
export const list = (names: Json | undefined): string => (Array.isArray(names) ? names : []).join(', ');

/** The sentences that apply, one after the other. */
export const sentences = (...all: readonly (string | false | undefined)[]): string =>
  all.filter(one => typeof one === 'string' && one !== '').join(' ');

export const has = (facts: Facts, name: string): boolean => list(facts[name]) !== '';

export const isWrong = (facts: Facts, fault: string): boolean => {
  const { wrong } = facts;
  return Array.isArray(wrong) && wrong.includes(fault);
};
