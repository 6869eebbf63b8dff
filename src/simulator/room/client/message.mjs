import { drawCard, drawMarkdown } from './cards.mjs';
import { avatar, clockTime, element, icon } from './draw.mjs';

/** One message as an element: who, when, text, cards. */
export function drawMessage(message, { room, theme, press, refresh }) {
  const { words, me, locale } = room;
  const { from, at, edited, personal, refreshable, failed } = message;
  const mine = from.key === me.key;
  const body = element('div', { class: 'body' });
  if (message.text) body.append(textOf(message));
  for (const card of message.cards) {
    body.append(drawCard(card, { theme, label: card.speak ?? words.card, press: pressed => press(message, pressed) }));
  }
  const marks = element(
    'p',
    { class: 'marks' },
    personal && element('span', { class: 'mark' }, icon('eye'), words.onlyYou),
    refreshable &&
      element(
        'button',
        { type: 'button', class: 'link', data: { testid: 'refresh' }, on: { click: () => refresh(message) } },
        icon('refresh'),
        words.refresh,
      ),
  );
  if (marks.childElementCount > 0 && message.cards.length > 0) body.append(marks);
  if (failed) body.append(element('p', { class: 'trouble', role: 'alert' }, icon('alert'), words.notDelivered));

  return element(
    'article',
    {
      class: `message ${mine ? 'mine' : ''} ${from.bot ? 'of-bot' : ''} ${message.cards.length ? 'with-card' : ''}`,
      tabindex: '-1',
      'aria-label': `${from.name}, ${clockTime(at, locale)}`,
      data: { testid: 'message', id: message.id, stamp: message.stamp, from: from.key },
    },
    avatar(from),
    element(
      'div',
      { class: 'column' },
      element(
        'header',
        {},
        element('b', {}, from.name),
        element('time', { datetime: at }, clockTime(at, locale)),
        edited && element('span', { class: 'edited' }, words.edited),
      ),
      body,
    ),
  );
}

function textOf({ text, format, mention, from }) {
  const made = element('div', { class: 'text' });
  const called = mention && element('span', { class: 'mention' }, '@Connector Bot ');
  if (format === 'plain') made.append(called || '', text);
  else made.innerHTML = drawMarkdown(text);
  if (!from.bot) made.classList.add('plain-text');
  return made;
}
