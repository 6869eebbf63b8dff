import type { Act } from './inbound.js';
import type { DrawnCard } from './outgoing.js';

/** Status and body of the HTTP answer to an invoke. */
export type InvokeAnswer = { readonly status: number; readonly body?: object };

type Form = 'action' | 'dialog';

/** A press or a refresh is answered in the form of a card action, what has to do with a dialog in that of a task. */
export const formOf = (act: Act): Form => {
  const by = act.is === 'broken' ? act.by : act.is;
  return by === 'open' || by === 'submit' ? 'dialog' : 'action';
};

/** https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model (response format) */
const action = (type: string, statusCode: number, value: unknown): InvokeAnswer => ({
  status: 200,
  body: { statusCode, type: `application/vnd.microsoft.${type}`, value },
});

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots */
const task = (type: 'continue' | 'message', value: unknown): InvokeAnswer => ({
  status: 200,
  body: { task: { type, value } },
});

/** The card takes the place of the pressed one, for this person alone; or it is what the dialog shows. */
export function cardAnswer(form: Form, card: DrawnCard, title: string): InvokeAnswer {
  if (form === 'action') return action('card.adaptive', 200, card);
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
  return task('continue', { title, height: 'medium', width: 'medium', card: attachment });
}

/**
 * The card itself; but a dialog shows only what can be filled in there. The buttons of other cards do nothing in a
 * dialog, so of those it says the line and closes.
 */
export function ownAnswer(form: Form, card: DrawnCard, title: string): InvokeAnswer {
  const isForm = JSON.stringify(card['body']).includes('"type":"Input.');
  const line = card['fallbackText'];
  return form === 'dialog' && !isForm && typeof line === 'string'
    ? lineAnswer(form, line)
    : cardAnswer(form, card, title);
}

/** What is said beside the pressed card, which stays as it is. */
export function asideAnswer(form: Form, card: DrawnCard, title: string): InvokeAnswer {
  const line = card['fallbackText'];
  return form === 'action' && typeof line === 'string' ? lineAnswer(form, line) : ownAnswer(form, card, title);
}

/** Teams wants a name of the connection it asks for. We have no connection with the Bot Framework's token service. */
const connectionName = 'connector-bot';

/**
 * Teams makes a token for `uri`, without a word where it can, and repeats the press with it. `button`: what it shows
 * where it cannot.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/sso-adaptive-cards-universal-action
 */
export const loginRequest = (ask: {
  readonly id: string;
  readonly uri: string;
  readonly text: string;
  readonly button: { readonly title: string; readonly url: string };
}): InvokeAnswer =>
  action('activity.loginRequest', 401, {
    text: ask.text,
    connectionName,
    tokenExchangeResource: { id: ask.id, uri: ask.uri },
    buttons: [{ type: 'signin', title: ask.button.title, text: ask.button.title, value: ask.button.url }],
  });

/** A short line that Teams shows for a moment. */
export const lineAnswer = (form: Form, line: string): InvokeAnswer =>
  form === 'action' ? action('activity.message', 200, line) : task('message', line);

export const errorAnswer = (form: Form, code: string, message: string): InvokeAnswer =>
  form === 'action' ? action('error', 500, { code, message }) : task('message', message);

/** The dialog closes; its result comes as a message. */
export const closeDialog: InvokeAnswer = { status: 200 };

/** An invoke that is no business of ours. */
export const notOurs: InvokeAnswer = { status: 501 };

/** Does this answer ask for a sign-in before anything else? */
export const isLoginRequest = ({ body }: InvokeAnswer): boolean =>
  (body as { statusCode?: unknown } | undefined)?.statusCode === 401;
