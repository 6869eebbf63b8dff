import type { SsoMode } from '../signin/behaviour.js';
import { isObject, type PlainObject, textOf } from '../teams/activity.js';
import type { Outcome } from '../teams/outcome.js';
import type { PersonKey, Scope } from '../teams/places.js';
import type { SignInHow } from '../teams/sign-in.js';
import type { SeenMessage, SeenPlace } from './seen.js';

/** A person in the room without a browser, over the same HTTP as the page (see `routes.ts`). For tests and tours. */
export type Visitor = {
  readonly as: PersonKey;
  places(): Promise<readonly SeenPlace[]>;
  /** First look at a conversation: the bot hears that it was added. */
  open(place: PlaceName): Promise<void>;
  say(text: string, where?: Where): Promise<Outcome>;
  /** What this person sees, after their client has refreshed the cards that refresh themselves. */
  see(place: PlaceName): Promise<readonly SeenMessage[]>;
  /** The newest message that has a card. */
  seeCard(place: PlaceName): Promise<SeenMessage>;
  /** Presses the button with this title, verb or id. Inputs left out keep what the card proposes. */
  press(message: SeenMessage, button: string, inputs?: PlainObject, how?: How): Promise<Pressed>;
  /** From now on this person's Teams meets a request to sign in like this. */
  signsIn(mode: SsoMode): Promise<void>;
  /** Presses a button in the dialog that `press` opened. */
  answer(dialog: OpenDialog, button: string, inputs?: PlainObject): Promise<Pressed>;
  refresh(message: SeenMessage): Promise<Outcome>;
  /** Any call, with any body: for what an honest client would never send. */
  act(path: string, body: PlainObject): Promise<Outcome>;
};

/** `shared`: the channel shared with another organisation, once somebody was let into it. */
export type PlaceName = Scope | 'shared';
export type Where = { readonly place?: PlaceName; readonly mention?: boolean; readonly root?: string };
/** `signIn`: how a request to sign in is met this once: `silent`, `refuse`, `wrong`, `expired`, or as somebody else. */
export type How = { readonly signIn?: SignInHow };
export type OpenDialog = Extract<Outcome, { is: 'dialog' }> & { readonly message: string };
export type Pressed = Exclude<Outcome, { is: 'dialog' }> | OpenDialog | { readonly is: 'link'; readonly url: string };

export function visit(url: string, as: PersonKey): Visitor {
  const address = (path: string) => `${url}/room/api/${path}${path.includes('?') ? '&' : '?'}as=${as}`;

  async function get<T>(path: string): Promise<T> {
    return (await fetch(address(path))).json() as Promise<T>;
  }

  async function post<T>(path: string, body: PlainObject): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(address(path), { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json() as Promise<T>;
  }

  const see = (place: PlaceName) => post<readonly SeenMessage[]>('look', { place });

  async function send(message: string, path: string, body: PlainObject): Promise<Pressed> {
    const outcome = await post<Outcome>(path, { message, ...body });
    return outcome.is === 'dialog' ? { ...outcome, message } : outcome;
  }

  return {
    as,
    see,
    places: () => get('places'),
    open: async place => void (await post('open', { place })),
    say: (text, { place = 'channel', mention, root } = {}) => post('say', { place, text, mention, root }),
    async seeCard(place) {
      const found = (await see(place)).findLast(message => message.cards.length > 0);
      if (!found) throw new Error(`${as} sees no card in ${place}`);
      return found;
    },
    async press(message, button, inputs = {}, { signIn } = {}) {
      const [card, action] = findButton(message.cards, button);
      const type = action['type'];
      if (type === 'Action.OpenUrl') return { is: 'link', url: textOf(action['url']) ?? '' };
      const data = filled(card, action, inputs);
      if (type === 'Action.Execute')
        return send(message.id, 'execute', { verb: action['verb'], id: action['id'], data, signIn });
      return send(message.id, asksDialog(data) ? 'fetch' : 'submit', { data });
    },
    answer({ message, card }, button, inputs = {}) {
      const [, action] = findButton([card], button);
      return send(message, 'dialog', { data: filled(card, action, inputs) });
    },
    signsIn: async mode => void (await post('sign-in', { teams: mode })),
    refresh: ({ id }) => post('refresh', { message: id }),
    act: (path, body) => post(path, body),
  };
}

const asksDialog = (data: PlainObject): boolean =>
  isObject(data['msteams']) && data['msteams']['type'] === 'task/fetch';

function findButton(cards: readonly object[], wanted: string): readonly [object, PlainObject] {
  for (const card of cards) {
    const found = parts(card).find(
      part => textOf(part['type'])?.startsWith('Action.') && [part['title'], part['verb'], part['id']].includes(wanted),
    );
    if (found) return [card, found];
  }
  const titles = cards.flatMap(parts).filter(part => textOf(part['type'])?.startsWith('Action.'));
  throw new Error(`No button ${wanted}. There are: ${titles.map(({ title }) => String(title)).join(', ') || 'none'}`);
}

/** The data of the button with the inputs of the card, as the card library merges them. */
function filled(card: object, action: PlainObject, inputs: PlainObject): PlainObject {
  const data = isObject(action['data']) ? action['data'] : {};
  if (action['associatedInputs'] === 'none') return data;
  const offered = parts(card).filter(part => textOf(part['type'])?.startsWith('Input.') && textOf(part['id']));
  const values = Object.fromEntries(offered.map(part => [String(part['id']), proposal(part)]));
  for (const name of Object.keys(inputs)) if (!(name in values)) throw new Error(`The card has no input ${name}`);
  const entered = { ...values, ...inputs };
  const missing = offered.find(part => part['isRequired'] === true && !entered[String(part['id'])]);
  if (missing) throw new Error(`The card wants ${String(missing['id'])}: ${String(missing['errorMessage'])}`);
  return { ...data, ...entered };
}

function proposal(input: PlainObject): unknown {
  if (input['type'] === 'Input.Toggle') return input['value'] ?? input['valueOff'] ?? 'false';
  return input['value'] ?? '';
}

/** Every element and action of a card, at any depth, but not what its `refresh` holds. */
function parts(node: unknown): PlainObject[] {
  if (Array.isArray(node)) return node.flatMap(parts);
  if (!isObject(node)) return [];
  const inner = Object.entries(node).filter(([name]) => !['refresh', 'data', 'fallback', 'msteams'].includes(name));
  return [node, ...inner.flatMap(([, value]) => parts(value))];
}
