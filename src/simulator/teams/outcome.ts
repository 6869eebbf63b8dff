import { cardType, isObject, type PlainObject, textOf } from './activity.js';
import type { Delivered } from './deliver.js';

/** What a person's client has to show after something was pressed. */
export type Outcome =
  /** The message is with the bot. */
  | { readonly is: 'sent'; readonly message?: string }
  /** This person now sees the message as the bot just drew it for them. */
  | { readonly is: 'view'; readonly card: object }
  /** A short line that goes away by itself. */
  | { readonly is: 'note'; readonly text: string }
  | {
      readonly is: 'dialog';
      readonly title: string;
      readonly height: Size | undefined;
      readonly width: Size | undefined;
      readonly card: object;
    }
  /** Nothing was done: the person has not signed in. Teams shows the text and a button to do so. */
  | { readonly is: 'sign-in'; readonly text: string }
  /** A dialog is answered with nothing more than its end. */
  | { readonly is: 'closed' }
  | { readonly is: 'error'; readonly reason: Failure; readonly status?: number; readonly text?: string };

export type Size = number | 'small' | 'medium' | 'large';
export type Failure = 'timeout' | 'unreachable' | 'refused' | 'unreadable' | 'unknown-message' | 'not-here';

const failed = (reason: Failure, more: { status?: number; text?: string } = {}): Outcome => ({
  is: 'error',
  reason,
  ...more,
});

/** The answer to `adaptiveCard/action`: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model */
export function outcomeOfAction(delivered: Delivered): Outcome {
  if (!delivered.ok) return failed(delivered.reason, { status: delivered.status });
  const body = delivered.body;
  if (!isObject(body)) return failed('unreadable');
  const { statusCode, type, value } = body;
  if (type === cardType && isObject(value)) return { is: 'view', card: value };
  if (type === 'application/vnd.microsoft.activity.message') return { is: 'note', text: textOf(value) ?? '' };
  if (type === 'application/vnd.microsoft.error.preconditionFailed') {
    return signInNeeded(isObject(value) ? (textOf(value['message']) ?? '') : '');
  }
  const text = isObject(value) ? textOf(value['message']) : undefined;
  return failed('refused', { status: Number(statusCode) || delivered.status, text });
}

/** The answer to `task/fetch` and `task/submit`. */
export function outcomeOfDialog(delivered: Delivered): Outcome {
  if (!delivered.ok) return failed(delivered.reason, { status: delivered.status });
  const task = isObject(delivered.body) ? delivered.body['task'] : undefined;
  if (!isObject(task)) return { is: 'closed' };
  if (task['type'] === 'message') return { is: 'note', text: textOf(task['value']) ?? '' };
  const value = task['value'];
  const card = isObject(value) && isObject(value['card']) ? value['card']['content'] : undefined;
  if (task['type'] !== 'continue' || !isObject(value) || !isObject(card)) return failed('unreadable');
  return { is: 'dialog', title: textOf(value['title']) ?? '', ...sizesOf(value), card };
}

function sizesOf(value: PlainObject): { height: Size | undefined; width: Size | undefined } {
  const size = (wanted: unknown): Size | undefined =>
    typeof wanted === 'number' || wanted === 'small' || wanted === 'medium' || wanted === 'large' ? wanted : undefined;
  return { height: size(value['height']), width: size(value['width']) };
}

export const signInNeeded = (text: string): Outcome => ({ is: 'sign-in', text });
export const unknownMessage = failed('unknown-message');
export const notHere = failed('not-here');
