import { Template } from 'adaptivecards-templating';
import type { AnyCard, Shown } from '../../cards/card.js';
import type { Request } from '../commands/command.js';
import type { Language } from '../language.js';
import { Problem } from '../problem.js';
import type { DrawnCard } from './outgoing.js';

/** Teams takes 28 KB in its strictest client; the rest is left for what goes around the card. */
export const maximumCardBytes = 20_000;
/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/user-specific-views */
export const maximumViewers = 60;

export type Refresh = {
  readonly request: Request;
  /** Teams' ids of those whose view is fetched at once; empty: only when somebody asks for it. */
  readonly userIds: readonly string[];
};

export type Render = (shown: Shown, language: Language, extras?: { readonly refresh?: Refresh }) => DrawnCard;

/** Look + words + facts = a card as Teams takes it. A card that would not be drawn right is a bug, so it throws. */
export function createRender(cardNamed: (name: string) => AnyCard | undefined): Render {
  const templates = new Map<string, Template>();
  return (shown, language, extras) => {
    const card = cardNamed(shown.card);
    if (!card) throw new Problem('internal', 'drawing a card', { card: shown.card, why: 'no-such-card' });
    const template = templates.get(card.name) ?? new Template(card.template);
    templates.set(card.name, template);

    const data = disarmed(shown.data);
    const text = (card.text[language] as (facts: object) => object)(data);
    const body = whole(template.expand({ $root: { text, data } }));
    const drawn = {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      ...withFallbacks(body),
      type: 'AdaptiveCard',
      version: '1.5',
      lang: language,
      ...(extras?.refresh ? { refresh: refreshOf(extras.refresh) } : {}),
    };
    return checked(drawn, card.name);
  };
}

/** Stands for the `$` of a `${` that came with the facts, while those of the template are being replaced. */
const marker = '\ue000';

/** Facts are never read as a template: not by the library, and not by whoever checks for leftovers afterwards. */
function disarmed<T>(facts: T): T {
  if (typeof facts === 'string') return facts.replaceAll('${', `${marker}{`) as T;
  if (Array.isArray(facts)) return facts.map(disarmed) as T;
  if (typeof facts !== 'object' || facts === null) return facts;
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, disarmed(value)])) as T;
}

/** `$when: false` on a property leaves `null` behind, which Teams draws wrongly or refuses. */
function whole(drawn: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(drawn), (_name, value) => (value === null ? undefined : withoutHoles(value)));
}

const withoutHoles = (value: unknown): unknown =>
  Array.isArray(value) ? value.filter(entry => entry !== undefined && entry !== null) : value;

/** Clients that do not know Action.Execute send a message with the same request instead. */
function withFallbacks<T>(part: T): T {
  if (Array.isArray(part)) return part.map(withFallbacks) as T;
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([name, value]) => [name, withFallbacks(value)]);
  const copy: Record<string, unknown> = Object.fromEntries(entries);
  if (copy['type'] !== 'Action.Execute' || copy['fallback'] !== undefined) return copy as T;
  const { verb, data, type: _type, id: _id, ...shared } = copy;
  return { ...copy, fallback: { ...shared, type: 'Action.Submit', data: { ...(data as object), do: verb } } } as T;
}

const refreshOf = ({ request, userIds }: Refresh): object => ({
  action: { type: 'Action.Execute', title: '↻', verb: request.name, data: request.input },
  userIds: userIds.length <= maximumViewers ? userIds : [],
});

function checked(drawn: DrawnCard, card: string): DrawnCard {
  const json = JSON.stringify(drawn);
  if (json.includes('${')) throw new Problem('internal', 'drawing a card', { card, why: 'template-left-over' });
  const bytes = Buffer.byteLength(json);
  if (bytes > maximumCardBytes) throw new Problem('internal', 'drawing a card', { card, why: 'too-large', bytes });
  // With a word joiner between, nobody downstream takes a name for a template either.
  return JSON.parse(json.replaceAll(`${marker}{`, '$\u2060{').replaceAll(marker, '$'));
}
