import type { Named } from '../named-instance.js';

/** A line with what changes from one to the next put aside, the way the sayings are written. */
export type Slots = {
  readonly said: string;
  /** Aliases of the servers that are named, each once. */
  readonly servers: readonly string[];
  /** Numbers of changes, as strings. */
  readonly changes: readonly string[];
};

const changeNumber =
  /(?<![\p{L}\p{N}-])(?:cr[\s-]*#?|#|(?:change|wijziging)\s+(?:cr[\s-]*)?#?)(\d{1,9})(?![\p{L}\p{N}])/giu;

const period =
  /(?<![\p{L}\p{N}])(?:(?:the )?(?:last|past|this|previous)|(?:de )?(?:afgelopen|laatste|vorige)|deze)?\s*(?:\d{1,3}\s*)(?:days?|dagen|dag|weeks?|weken|months?|maanden|d|w)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:this|last|past|deze|afgelopen|vorige) (?:week|month|maand)(?![\p{L}\p{N}])/giu;

/** A name of a Mac or a serial number looks like nothing else in a sentence: letters with digits, dots or dashes in it. */
export const device =
  /(?<![\p{L}\p{N}<.-])(?=[\p{L}\p{N}._-]*\p{L})(?=[\p{L}\p{N}._-]*\d)[\p{L}\p{N}][\p{L}\p{N}._-]{4,62}(?<![._-])/gu;

export function slotsOf(line: string, instances: readonly Named[]): Slots {
  const servers = new Set<string>();
  const changes = new Set<string>();
  let said = line.replace(/&nbsp;/giu, ' ');
  for (const { alias, host } of instances) {
    said = said.replace(namesOf(alias, host), () => {
      servers.add(alias);
      return ' <server> ';
    });
  }
  said = said.replace(changeNumber, (_, number: string) => {
    changes.add(String(Number(number)));
    return ' <change> ';
  });
  said = said.replace(period, ' <period> ').replace(device, ' <device> ');
  return { said: said.replace(/\s+/gu, ' ').trim(), servers: [...servers], changes: [...changes] };
}

/** The host, alone or in an address, or the alias as a word of its own ("acme's" too, "acme-mac-03" not). */
function namesOf(alias: string, host: string): RegExp {
  const [short, long] = [alias, host].map(name => name.replace(/[.*+?^${}()|[\]\\-]/gu, '\\$&'));
  return new RegExp(
    `(?<![\\p{L}\\p{N}.-])(?:(?:https?:\\/\\/)?${long}\\/?|${short}(?:['’]?s)?)(?![\\p{L}\\p{N}-]|\\.\\p{L})`,
    'giu',
  );
}
